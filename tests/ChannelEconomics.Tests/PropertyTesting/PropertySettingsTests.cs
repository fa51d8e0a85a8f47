using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.PropertyTesting;

/// <summary>Where a property takes its settings from.</summary>
public sealed class PropertySettingsTests
{
    [Fact]
    public async Task MaxTest_is_the_number_of_cases() =>
        Assert.Contains("passed 7 tests", (await PropertyRun.OfAsync<Seven>(nameof(Seven.Of_the_class))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_method_overrides_the_class() =>
        Assert.Contains("passed 3 tests", (await PropertyRun.OfAsync<Seven>(nameof(Seven.Of_the_method))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_nested_class_inherits_from_the_class_around_it() =>
        Assert.Contains("passed 7 tests", (await PropertyRun.OfAsync<Seven.Inner>(nameof(Seven.Inner.Of_the_outer_class))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_arbitrary_of_the_class_is_used() =>
        Assert.NotNull((await PropertyRun.OfAsync<Seven>(nameof(Seven.All_are_sevens))).Passed);

    [Fact]
    public async Task The_arbitrary_of_the_method_comes_before_that_of_the_class() =>
        Assert.NotNull((await PropertyRun.OfAsync<Seven>(nameof(Seven.All_are_eights))).Passed);

    [Fact]
    public async Task The_arbitrary_of_an_inner_class_comes_before_that_of_the_outer_one() =>
        Assert.NotNull((await PropertyRun.OfAsync<Seven.Inner>(nameof(Seven.Inner.Eight_and_seven_letters))).Passed);

    [Fact]
    public async Task Sizes_grow_from_the_first_to_the_last() =>
        Assert.NotNull((await PropertyRun.OfAsync<Sizes>(nameof(Sizes.From_twenty_to_thirty))).Passed);

    [Fact]
    public async Task MaxRejected_ends_a_run_that_rejects_too_much() =>
        Assert.Contains("exhausted after 0 tests", (await PropertyRun.OfAsync<Sizes>(nameof(Sizes.Rejects_after_ten))).Failure, StringComparison.Ordinal);

    [Fact]
    public async Task Cases_may_run_in_parallel() =>
        Assert.Contains("passed 100 tests", (await PropertyRun.OfAsync<Sizes>(nameof(Sizes.Two_at_a_time))).Output, StringComparison.Ordinal);

    private static class Sevens
    {
        public static Arbitrary<int> Int() => Gen.Constant(7).ToArbitrary();

        public static Arbitrary<string> Text() => Gen.Constant("sevenfs").ToArbitrary();
    }

    private static class Eights
    {
        public static Arbitrary<int> Int() => Gen.Constant(8).ToArbitrary();
    }

    private static class CurrentSize
    {
        public static Arbitrary<int> Int() => Gen.Sized(Gen.Constant).ToArbitrary();
    }

    [Properties(MaxTest = 7, Arbitrary = [typeof(Sevens)])]
    private sealed class Seven
    {
        [Property]
        public bool Of_the_class(int a) => a == a + 0;

        [Property(MaxTest = 3)]
        public bool Of_the_method(int a) => a == a + 0;

        [Property]
        public bool All_are_sevens(int a) => a == 7;

        [Property(Arbitrary = [typeof(Eights)])]
        public bool All_are_eights(int a) => a == 8;

        [Properties(Arbitrary = [typeof(Eights)])]
        internal sealed class Inner
        {
            [Property]
            public bool Of_the_outer_class(int a) => a == a + 0;

            [Property]
            public bool Eight_and_seven_letters(int a, string text) => a == 8 && text.Length == 7;
        }
    }

    private sealed class Sizes
    {
        [Property(Arbitrary = [typeof(CurrentSize)], StartSize = 20, EndSize = 30)]
        public bool From_twenty_to_thirty(int size) => size is >= 20 and <= 30;

        [Property(MaxRejected = 10)]
        public Property Rejects_after_ten(int a) => (a == 0).When(false);

        [Property(Parallelism = 2)]
        public bool Two_at_a_time(int a) => a == a + 0;
    }
}

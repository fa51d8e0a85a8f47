using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.PropertyTesting;

/// <summary>What [Property] finds, repeats and reports.</summary>
public sealed partial class PropertyAttributeTests
{
    [Property]
    public bool A_property_gets_its_arguments_from_FsCheck(int a, int b) => a + b == b + a;

    [Property]
    public void A_property_may_assert_instead_of_returning(int[] numbers) =>
        Assert.Equal(numbers, numbers.Reverse().Reverse());

    [Property]
    public static Property A_property_may_be_static_and_return_a_property(int a) => (a * a >= 0).When(a is > -1000 and < 1000);

    [Property]
    public async Task A_property_may_be_asynchronous(int a)
    {
        await Task.Yield();
        Assert.Equal(a, -(-a));
    }

    [Fact]
    public async Task A_passing_property_tells_how_many_cases_passed()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Holds));
        Assert.NotNull(run.Passed);
        Assert.Equal("Ok, passed 100 tests.", run.Output.Trim());
    }

    [Fact]
    public async Task A_false_property_fails_with_the_smallest_counterexample()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Below_one_hundred));
        Assert.EndsWith(nameof(PropertyFailedException), run.Failed!.ExceptionTypes[0]!, StringComparison.Ordinal);
        Assert.Matches(@"(Shrunk|\(0 shrinks\)[^\0]*Original):\s+100\b", run.Failure);
    }

    [Fact]
    public async Task A_failed_assertion_is_reported_as_the_inner_exception()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Asserts_zero));
        Assert.Contains(run.Failed!.ExceptionTypes, type => type!.EndsWith("EqualException", StringComparison.Ordinal));
        Assert.Contains("Expected: 0", run.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Subjects.False_in_a_task))]
    [InlineData(nameof(Subjects.Throws_after_a_wait))]
    public async Task An_asynchronous_failure_is_found(string method)
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(method);
        Assert.NotNull(run.Failed);
        Assert.Contains("Falsifiable", run.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_that_rejects_everything_is_exhausted_and_fails()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Rejects_all));
        Assert.Contains("Arguments exhausted after 0 tests", run.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_without_a_generator_fails_the_test_instead_of_passing_it()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Of_an_unknown_type));
        Assert.NotNull(run.Failed);
        Assert.Null(run.Passed);
    }

    [Fact]
    public async Task A_skipped_property_is_reported_as_skipped()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Is_skipped));
        Assert.Equal("on purpose", run.Skipped!.Reason);
    }

    [Fact]
    public async Task Replay_repeats_the_same_cases()
    {
        PropertyRun first = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Replayed));
        PropertyRun second = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Replayed));
        PropertyRun third = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Replayed_from_another_seed));
        Assert.Contains("12345,678901", first.Failure, StringComparison.Ordinal);
        Assert.Equal(Seedless(first), Seedless(second));
        Assert.NotEqual(Seedless(first), Seedless(third));
    }

    [Fact]
    public async Task Replay_with_a_size_goes_straight_to_the_failing_case()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Replayed_at_the_failing_case));
        Assert.Contains("Falsifiable, after 1 test ", run.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_text_that_is_no_seed_is_an_error_that_shows_it()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Replayed_from_nonsense));
        Assert.Contains("Replay is \"yesterday\"", run.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verbose_run_writes_every_case()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Verbose_five_times));
        Assert.Equal(5, CaseNumber().Count(run.Output));
        Assert.Contains("Ok, passed 5 tests.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_run_writes_nothing_when_it_passes() =>
        Assert.Equal("", (await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Quiet))).Output);

    [Fact]
    public async Task A_property_that_outlives_its_timeout_fails()
    {
        PropertyRun run = await PropertyRun.OfAsync<Subjects>(nameof(Subjects.Waits_for_seconds));
        Assert.Contains(run.Failed!.ExceptionTypes, type => type!.EndsWith("TestTimeoutException", StringComparison.Ordinal));
    }

    private static string Seedless(PropertyRun run) => Seed().Replace(run.Failure, "(seed)");

    [GeneratedRegex(@"\(\d+,\d+(,\d+)?\)")]
    private static partial Regex Seed();

    [GeneratedRegex(@"^\d+:", RegexOptions.Multiline)]
    private static partial Regex CaseNumber();

    private sealed class Unknown
    {
        private Unknown()
        {
        }
    }

    private sealed class Subjects
    {
        [Property]
        public bool Holds(int a) => a == a + 0;

        [Property(MaxTest = 10_000, EndSize = 1_000)]
        public bool Below_one_hundred(int a) => a < 100;

        [Property]
        public void Asserts_zero(int a) => Assert.Equal(0, a);

        [Property]
        public async Task<bool> False_in_a_task(int a)
        {
            await Task.Yield();
            return a < 0;
        }

        [Property]
        public async Task Throws_after_a_wait(int a)
        {
            await Task.Yield();
            Assert.True(a < 0);
        }

        [Property]
        public Property Rejects_all(int a) => (a == 0).When(false);

        [Property]
        public bool Of_an_unknown_type(Unknown unknown) => unknown is not null;

        [Property(Skip = "on purpose")]
        public bool Is_skipped(int a) => a == 0;

        [Property(Replay = "12345,678901")]
        public bool Replayed(int[] numbers) => numbers.Length < 5;

        [Property(Replay = "(54321,678901)")]
        public bool Replayed_from_another_seed(int[] numbers) => numbers.Length < 5;

        [Property(Replay = "(12345,678901,50)")]
        public bool Replayed_at_the_failing_case(int[] numbers) => numbers.Length < 0;

        [Property(Replay = "yesterday")]
        public bool Replayed_from_nonsense(int a) => a == 0;

        [Property(MaxTest = 5, Verbose = true)]
        public bool Verbose_five_times(int a) => a == a + 0;

        [Property(QuietOnSuccess = true)]
        public bool Quiet(int a) => a == a + 0;

        [Property(Timeout = 50)]
        public Task Waits_for_seconds(int a) => Task.Delay(TimeSpan.FromSeconds(a == a + 0 ? 5 : 6));
    }
}

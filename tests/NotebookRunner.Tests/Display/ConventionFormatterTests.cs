using NotebookRunner.Display;
using NotebookRunner.Notebooks;
using NotebookRunner.Tests.Support;

namespace NotebookRunner.Tests.Display;

/// <summary>The convention as .NET Interactive reads it: everything is found by name.</summary>
public sealed class ConventionFormatterTests
{
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    private sealed class TypeFormatterSourceAttribute(Type source) : Attribute
    {
        public Type FormatterSourceType { get; } = source;
        public string[]? PreferredMimeTypes { get; set; }
    }

    private sealed class Source
    {
        public IEnumerable<object> CreateTypeFormatters() => [new HtmlFormatter(), new SvgFormatter(), new TextFormatter()];
    }

    private sealed class HtmlFormatter
    {
        public string MimeType => "text/html";
        public bool Format(object instance, TextWriter writer)
        {
            if (instance is Declining) return false;
            writer.Write($"<b>{instance.GetType().Name}</b>");
            return true;
        }
    }

    private sealed class SvgFormatter
    {
        public string MimeType => "image/svg+xml";
        public bool Format(object instance, TextWriter writer)
        {
            writer.Write("<svg/>");
            return true;
        }
    }

    private sealed class TextFormatter
    {
        public string MimeType => "text/plain";
        public bool Format(object instance, TextWriter writer)
        {
            writer.Write("words");
            return true;
        }
    }

    private sealed class TypedSource
    {
        public object[] CreateTypeFormatters() => [new TypedFormatter()];
    }

    private sealed class TypedFormatter
    {
        public string MimeType => "text/html";
        public bool Format(Typed instance, TextWriter writer) => instance is not null && writer is not null;
    }

    private sealed class ThrowingSource
    {
        public object[] CreateTypeFormatters() => [new ThrowingFormatter()];
    }

    private sealed class ThrowingFormatter
    {
        public string MimeType => "text/html";
        public bool Format(object instance, TextWriter writer) => throw new FormatException("cannot draw this");
    }

    private sealed class ForeignSource
    {
        public object[] CreateTypeFormatters() => [new ForeignFormatter()];
    }

    private sealed class ForeignFormatter
    {
        public string MimeType => "text/html";
        public Type Type => typeof(Foreign);
        public bool Format(object instance, TextWriter writer)
        {
            writer.Write("<i>foreign</i>");
            return true;
        }
    }

    [TypeFormatterSource(typeof(Source))]
    private class Plain;

    private sealed class Derived : Plain;

    private sealed class Declining : Plain;

    [TypeFormatterSource(typeof(Source), PreferredMimeTypes = ["text/html", "image/svg+xml", "text/plain"])]
    private sealed class Rich<T>;

    [TypeFormatterSource(typeof(TypedSource))]
    private sealed class Typed;

    [TypeFormatterSource(typeof(ThrowingSource))]
    private sealed class Throwing;

    private sealed class Foreign;

    [TypeFormatterSource(typeof(ForeignSource))]
    private sealed class Host;

    [Fact]
    public void Without_a_preference_the_type_is_shown_as_HTML_and_its_own_plain_text()
    {
        MimeBundle bundle = Of(new Plain());
        Assert.Equal(["text/html", "text/plain"], bundle.Types);
        Assert.Equal("<b>Plain</b>", bundle.Text("text/html"));
        Assert.Equal("words", bundle.Text("text/plain"));
    }

    [Fact]
    public void Preferred_types_arrive_in_one_bundle() => Assert.Equal(["image/svg+xml", "text/html", "text/plain"], Of(new Rich<int>()).Types);

    [Fact]
    public void A_derived_class_is_shown_by_its_bases_formatters() => Assert.Equal("<b>Derived</b>", Of(new Derived()).Text("text/html"));

    [Fact]
    public void A_formatter_that_declines_leaves_the_default() => Assert.DoesNotContain("<b>", Of(new Declining()).Text("text/html")!, StringComparison.Ordinal);

    [Fact]
    public void A_caller_can_ask_for_another_type() => Assert.Equal("<svg/>", new Representations().Of(new Plain(), ["image/svg+xml"]).Text("image/svg+xml"));

    [Fact]
    public void Tables_hold_what_formats_itself() => Assert.Contains("<b>Plain</b>", Of(new[] { new Plain() }).Text("text/html")!, StringComparison.Ordinal);

    [Fact]
    public void A_formatter_may_serve_another_type()
    {
        Representations representations = new();
        representations.Of(new Host(), []);
        Assert.Equal("<i>foreign</i>", representations.Of(new Foreign(), []).Text("text/html"));
    }

    [Fact]
    public void A_typed_parameter_is_refused_with_the_formatters_name()
    {
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => Of(new Typed()));
        Assert.Contains("TypedFormatter", error.Message, StringComparison.Ordinal);
        Assert.Contains("bool Format(object", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formatters_exception_is_the_cells() => Assert.Equal("cannot draw this", Assert.Throws<FormatException>(() => Of(new Throwing())).Message);

    private static MimeBundle Of(object value) => new Representations().Of(value, []);
}

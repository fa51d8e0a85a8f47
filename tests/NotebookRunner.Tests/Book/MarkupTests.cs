using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NotebookRunner.Book;

namespace NotebookRunner.Tests.Book;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("var a = 1; // end")]
    [InlineData("#r \"x.dll\"\nusing System;\n/* two\nlines */ string s = $\"a{1 + 2:0.0}b\" + @\"c\" + \"\"\"raw <&>\"\"\";")]
    [InlineData("record P<T>(int A) where T : class; P<string>? p = null; p is { A: > 3 }")]
    [InlineData("this is no C# at all ( \u2028 ü😀 \"unclosed")]
    [InlineData("")]
    public void Colouring_loses_and_adds_no_character(string source) =>
        Assert.Equal(source, WebUtility.HtmlDecode(Regex.Replace(CSharpColors.Of(source).ToString(), "<[^>]*>", "")));

    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("t_x", "<msub><mi>t</mi><mi>x</mi></msub>")]
    [InlineData("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("\\sum_{i=1}^n", "<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>")]
    [InlineData("\\Gamma(\\alpha)", "<mi mathvariant=\"normal\">Γ</mi><mo stretchy=\"false\">(</mo><mi>α</mi><mo stretchy=\"false\">)</mo>")]
    [InlineData("\\left(\\frac{1}{2}\\right)", "<mrow><mo>(</mo><mrow><mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac></mrow><mo>)</mo></mrow>")]
    [InlineData("\\left[f(x)\\right]", "<mrow><mo>[</mo><mrow><mi>f</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow><mo>]</mo></mrow>")]
    [InlineData("\\left(a)\\right)", "<mrow><mo>(</mo><mrow><mi>a</mi><mo stretchy=\"false\">)</mo></mrow><mo>)</mo></mrow>")]
    [InlineData("\\hat{p}", "<mover accent=\"true\"><mrow><mi>p</mi></mrow><mo>^</mo></mover>")]
    [InlineData("a \\rightarrow b", "<mi>a</mi><mo stretchy=\"false\">→</mo><mi>b</mi>")]
    [InlineData("-3.25\\%", "<mo>−</mo><mn>3.25</mn><mo stretchy=\"false\">%</mo>")]
    [InlineData("\\text{a < b}", "<mtext>a &lt; b</mtext>")]
    public void Formulas_become_MathML(string tex, string mathML)
    {
        string html = TexMath.Of(tex, display: false).ToString();
        Assert.Contains($"<mrow>{mathML}</mrow>", html, StringComparison.Ordinal);
        XElement.Parse(html);
    }

    [Theory]
    [InlineData("\\unknown")]
    [InlineData("\\frac{1}")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("x_")]
    [InlineData("\\left( a")]
    [InlineData("\\right)")]
    [InlineData("a & b")]
    [InlineData("\\")]
    public void What_is_no_known_formula_is_shown_as_it_is_written(string tex) =>
        Assert.Equal($"<code class=\"tex\">{WebUtility.HtmlEncode(tex)}</code>", TexMath.Of(tex, display: false).ToString());

    [Fact]
    public void Templates_escape_what_is_not_HTML_already() => Assert.Equal(
        "<p title=\"&quot;\">&lt;b&gt; <i>ok</i> 3</p>",
        Html.Of($"<p title=\"{"\""}\">{"<b>"} {Html.Trusted("<i>ok</i>")} {3}</p>").ToString());
}

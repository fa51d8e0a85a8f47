using System.Net;
using System.Text;

namespace NotebookRunner.Book;

/// <summary>The part of TeX that notebooks use, as MathML, which browsers draw and read aloud without a script.</summary>
/// <remarks>
/// Letters, numbers, Greek, operators, fractions, roots, sub- and superscripts, sums with limits, accents, brackets of any size and text.
/// A formula with anything else is shown as its source.
/// </remarks>
internal sealed class TexMath
{
    private const char Right = '\u0001'; // a row that \right ends, whatever literal brackets it has

    private readonly string _tex;
    private int _at;

    private TexMath(string tex) => _tex = tex;

    public static Html Of(string tex, bool display)
    {
        tex = tex.Trim();
        try
        {
            string body = new TexMath(tex).Row(end: '\0');
            return display
                ? Html.Of($"""<span class="formula" role="group" aria-label="Formula" tabindex="0"><math display="block" alttext="{tex}">{Html.Trusted(body)}</math></span>""")
                : Html.Of($"""<math alttext="{tex}">{Html.Trusted(body)}</math>""");
        }
        catch (FormatException)
        {
            return display ? Html.Of($"""<pre class="tex"><code>{tex}</code></pre>""") : Html.Of($"""<code class="tex">{tex}</code>""");
        }
    }

    private string Row(char end)
    {
        StringBuilder row = new("<mrow>");
        while (true)
        {
            SkipSpace();
            if (_at == _tex.Length ? end == '\0' : _tex[_at] == end)
                break;
            if (end == Right && StartsWith("\\right"))
                break;
            row.Append(Scripted());
        }
        if (end is not ('\0' or Right)) _at++;
        return row.Append("</mrow>").ToString();
    }

    /// <summary>One atom with what hangs on it.</summary>
    private string Scripted()
    {
        int start = _at;
        string atom = Atom();
        bool limits = TexSymbols.TakesLimits(_tex[start.._at].TrimEnd());
        string? below = null, above = null;
        while (true)
        {
            SkipSpace();
            if (below is null && Take('_')) below = Argument();
            else if (above is null && Take('^')) above = Argument();
            else if (above is null && Take('\'')) above = "<mo>′</mo>";
            else break;
        }
        (string sub, string sup, string both) = limits ? ("munder", "mover", "munderover") : ("msub", "msup", "msubsup");
        return (below, above) switch
        {
            (null, null) => atom,
            ({ }, null) => $"<{sub}>{atom}{below}</{sub}>",
            (null, { }) => $"<{sup}>{atom}{above}</{sup}>",
            _ => $"<{both}>{atom}{below}{above}</{both}>",
        };
    }

    private string Argument()
    {
        SkipSpace();
        return _at < _tex.Length && _tex[_at] is not ('^' or '_') ? Atom() : throw new FormatException();
    }

    private string Atom()
    {
        if (_at == _tex.Length) throw new FormatException();
        char letter = _tex[_at];
        if (Take('{')) return Row('}');
        if (letter == '\\') return Command();
        if (char.IsAsciiDigit(letter)) return Number();
        _at++;
        return letter switch
        {
            _ when char.IsLetter(letter) => $"<mi>{letter}</mi>",
            '-' => "<mo>−</mo>",
            '*' => "<mo>∗</mo>",
            '(' or ')' or '[' or ']' or '|' => $"<mo stretchy=\"false\">{letter}</mo>",
            '~' => "<mspace width=\"0.25em\"/>",
            '+' or '=' or '<' or '>' or ',' or ';' or ':' or '.' or '!' or '/' or '?' => $"<mo>{WebUtility.HtmlEncode(letter.ToString())}</mo>",
            > '\u007F' => $"<mo>{letter}</mo>",
            _ => throw new FormatException(),
        };
    }

    private string Number()
    {
        int start = _at;
        while (_at < _tex.Length && (char.IsAsciiDigit(_tex[_at]) || (_tex[_at] == '.' && _at + 1 < _tex.Length && char.IsAsciiDigit(_tex[_at + 1]))))
            _at++;
        return $"<mn>{_tex[start.._at]}</mn>";
    }

    private string Command()
    {
        int start = ++_at;
        while (_at < _tex.Length && char.IsAsciiLetter(_tex[_at]))
            _at++;
        if (_at == start) _at = Math.Min(_at + 1, _tex.Length);
        string name = _tex[start.._at];
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac":
                return $"<mfrac>{Argument()}{Argument()}</mfrac>";
            case "sqrt":
                return $"<msqrt>{Argument()}</msqrt>";
            case "text" or "mathrm" or "operatorname" or "textit" or "mathit":
                return $"<mtext>{WebUtility.HtmlEncode(Braced())}</mtext>";
            case "mathbf" or "boldsymbol":
                return $"<mstyle style=\"font-weight:bold\">{Argument()}</mstyle>";
            case "mathbb":
                return $"<mi>{TexSymbols.DoubleStruck(Braced()) ?? throw new FormatException()}</mi>";
            case "left":
                return Fence();
            default:
                if (TexSymbols.Accent(name) is { } accent)
                    return $"<mover accent=\"true\">{Argument()}<mo>{accent}</mo></mover>";
                return TexSymbols.Of(name) ?? throw new FormatException();
        }
    }

    private string Fence()
    {
        string open = Delimiter();
        string inner = Row(Right);
        if (!StartsWith("\\right")) throw new FormatException();
        _at += "\\right".Length;
        return $"<mrow>{open}{inner}{Delimiter()}</mrow>";
    }

    private string Delimiter()
    {
        SkipSpace();
        if (Take('.')) return "";
        if (Take('\\'))
            return Take('{') ? "<mo>{</mo>" : Take('}') ? "<mo>}</mo>" : Take('|') ? "<mo>‖</mo>" : throw new FormatException();
        return _at < _tex.Length && "()[]|/".Contains(_tex[_at], StringComparison.Ordinal) ? $"<mo>{_tex[_at++]}</mo>" : throw new FormatException();
    }

    private string Braced()
    {
        SkipSpace();
        int end = _tex.IndexOf('}', _at);
        if (!Take('{') || end < 0) throw new FormatException();
        string text = _tex[_at..end];
        _at = end + 1;
        return text;
    }

    private bool Take(char letter)
    {
        if (_at == _tex.Length || _tex[_at] != letter) return false;
        _at++;
        return true;
    }

    // A command's name ends at the first character that is no letter: \rightarrow is not \right.
    private bool StartsWith(string command) =>
        _tex.AsSpan(_at).StartsWith(command) && (_at + command.Length == _tex.Length || !char.IsAsciiLetter(_tex[_at + command.Length]));

    private void SkipSpace()
    {
        while (_at < _tex.Length && char.IsWhiteSpace(_tex[_at]))
            _at++;
    }
}

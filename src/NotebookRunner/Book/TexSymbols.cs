using System.Collections.Frozen;

namespace NotebookRunner.Book;

/// <summary>TeX commands that stand for one symbol, as MathML.</summary>
internal static class TexSymbols
{
    private static readonly FrozenDictionary<string, string> s_letters = Pairs(
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ "
        + "sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω "
        + "ell ℓ infty ∞ emptyset ∅ partial ∂ nabla ∇ hbar ℏ");

    private static readonly FrozenDictionary<string, string> s_operators = Pairs(
        "cdot ⋅ times × div ÷ pm ± mp ∓ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ ll ≪ gg ≫ approx ≈ sim ∼ simeq ≃ equiv ≡ propto ∝ in ∈ notin ∉ ni ∋ "
        + "subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ setminus ∖ to → rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ iff ⇔ mapsto ↦ "
        + "forall ∀ exists ∃ neg ¬ land ∧ lor ∨ mid ∣ vert | ldots … dots … cdots ⋯ colon : circ ∘ star ⋆ ast ∗ oplus ⊕ otimes ⊗ perp ⊥ "
        + "lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ { { } } % % & &amp; $ $ # # _ _ | ‖ prime ′");

    private static readonly FrozenDictionary<string, string> s_large = Pairs("sum ∑ prod ∏ int ∫ bigcup ⋃ bigcap ⋂");

    private static readonly FrozenSet<string> s_functions = FrozenSet.ToFrozenSet(
        ["ln", "log", "exp", "min", "max", "sup", "inf", "lim", "sin", "cos", "tan", "Pr", "arg", "det", "gcd", "argmax", "argmin"]);

    private static readonly FrozenDictionary<string, string> s_spaces = Pairs(", 0.17em : 0.22em ; 0.28em quad 1em qquad 2em ! -0.17em");

    private static readonly FrozenDictionary<string, string> s_accents = Pairs("hat ^ widehat ^ bar ¯ overline ¯ tilde ~ widetilde ~ vec → dot ˙ ddot ¨");

    public static string? Of(string name) =>
        s_letters.TryGetValue(name, out string? text) ? (char.IsAsciiLetterUpper(name[0]) ? $"<mi mathvariant=\"normal\">{text}</mi>" : $"<mi>{text}</mi>")
        : s_operators.TryGetValue(name, out text) ? $"<mo stretchy=\"false\">{text}</mo>"
        : s_large.TryGetValue(name, out text) ? $"<mo>{text}</mo>"
        : s_spaces.TryGetValue(name, out text) ? $"<mspace width=\"{text}\"/>"
        : s_functions.Contains(name) ? $"<mi>{name}</mi>"
        : name == " " ? "<mspace width=\"0.25em\"/>"
        : null;

    public static string? Accent(string name) => s_accents.GetValueOrDefault(name);

    /// <summary>Whether scripts go below and above the symbol, as with a sum.</summary>
    public static bool TakesLimits(string atom) =>
        atom is ['\\', .. string name] && name != "int" && (s_large.ContainsKey(name) || name is "min" or "max" or "lim" or "sup" or "inf" or "argmax" or "argmin");

    public static string? DoubleStruck(string letter) => letter switch
    {
        "R" => "ℝ", "N" => "ℕ", "Z" => "ℤ", "Q" => "ℚ", "C" => "ℂ", "P" => "ℙ", "E" => "𝔼", "1" => "𝟙", "V" => "𝕍", _ => null,
    };

    private static FrozenDictionary<string, string> Pairs(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

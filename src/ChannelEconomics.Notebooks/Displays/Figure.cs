using System.Xml.Linq;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>What a picture of any kind is shown by.</summary>
/// <param name="Drawing">The drawing, given the width of its sheet.</param>
/// <param name="Tones">How many tones of the palette it uses.</param>
/// <param name="Data">Its data as tables.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Plotly">The same picture as a Plotly figure.</param>
internal sealed record Figure(Func<double, XElement> Drawing, int Tones, Func<IReadOnlyList<Sheet>> Data, Func<string> Text, Func<string> Plotly);

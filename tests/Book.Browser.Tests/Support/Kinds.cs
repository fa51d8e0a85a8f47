namespace Book.Browser.Tests.Support;

/// <summary>The kinds of findings; but for axe's, also the names of the functions in Scripts/look.js.</summary>
internal static class Kinds
{
    public const string Axe = "axe";
    public const string MarksOutside = "marksOutside";
    public const string EmptyCharts = "emptyCharts";
    public const string LabelsOverlapping = "labelsOverlapping";
    public const string LabelsCut = "labelsCut";
    public const string TextOverflowing = "textOverflowing";
    public const string TextCutBelow = "textCutBelow";
    public const string TextsOverlapping = "textsOverlapping";
    public const string PageScrollingSideways = "pageScrollingSideways";
}

using Book.Browser.Tests.Support;

namespace Book.Browser.Tests;

/// <summary>Every chart of the book, as the browser draws it: the wide drawing at 1280 px, the narrow one at 390 px.</summary>
[Collection(BookBrowsing.Name)]
public sealed class ChartTests(BrowsedBook book)
{
    [BrowserFact]
    public void The_book_has_charts_and_each_look_shows_as_many()
    {
        Assert.Contains(book.Visits, visit => visit.Charts[0] > 0);
        Problems.AssertNone(book.Visits.Where(visit => visit.Charts.Distinct().Count() > 1)
            .Select(visit => $"{visit.Page} shows {string.Join(", ", visit.Charts)} charts in {string.Join<Look>(", ", Look.All)}."));
    }

    [BrowserFact]
    public void Every_chart_has_marks_or_says_that_it_has_none() => book.AssertNone(Kinds.EmptyCharts);

    [BrowserFact]
    public void Every_mark_lies_in_its_plot_area() => book.AssertNone(Kinds.MarksOutside);

    [BrowserFact]
    public void No_two_labels_overlap() => book.AssertNone(Kinds.LabelsOverlapping);

    [BrowserFact]
    public void No_label_reaches_over_the_edge() => book.AssertNone(Kinds.LabelsCut);
}

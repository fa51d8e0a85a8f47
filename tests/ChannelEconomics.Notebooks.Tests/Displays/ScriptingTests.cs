using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace ChannelEconomics.Notebooks.Tests.Displays;

/// <summary>Cells as hosts run them: Roslyn scripting, with one reference by path.</summary>
public sealed class ScriptingTests
{
    [Fact]
    public async Task One_reference_by_path_is_enough_to_draw_a_chart()
    {
        object shown = await Run("""
            using ChannelEconomics.Notebooks.Charts;
            Chart.Line(new[] { 1, 2, 3 }, new[] { 4.0, 5.0, 6.0 }, "orders").And(new[] { 4.5, 5.0, 5.5 }, "model").Dashed()
                 .Title("Orders").XAxis("week").YAxis("orders", "per week")
            """);
        Assert.Contains("<svg", Host.Show(shown, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_core_type_left_as_the_last_expression_is_shown_by_the_presentation()
    {
        object shown = await Run("""
            using ChannelEconomics.Customers;
            using ChannelEconomics.Values;
            CustomerTable.FromSummaries(new[] { 2 }, new[] { 30.43 }, new[] { 38.86 }, TimeUnit.Week)
            """);
        Assert.Contains("<table>", Host.Show(shown, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_the_readers_are_shown_after_the_presentation_was_loaded()
    {
        object shown = await Run("""
            using ChannelEconomics.Data;
            using ChannelEconomics.Notebooks.Charts;
            Chart.Line(new[] { 1 }, new[] { 1 }, "loads the presentation");
            OrderCsv.Read(new System.IO.StringReader("customer,date\n7,2024-01-01\n"), "orders.csv")
            """);
        Assert.Contains("guessed from its name", Host.Show(shown, "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_declared_in_a_cell_can_be_rows()
    {
        object shown = await Run("""
            using ChannelEconomics.Notebooks.Tables;
            record Fit(string Name, double Shape);
            Table.From(new[] { new Fit("BG/NBD", 0.2426) }).Column("model", f => f.Name).Column("r", f => f.Shape, "0.000")
            """);
        Assert.Contains("0.243", Host.Show(shown, "text/plain"), StringComparison.Ordinal);
    }

    private static async Task<object> Run(string cell)
    {
        string reference = typeof(ChannelEconomics.Notebooks.Charts.Chart).Assembly.Location;
        ScriptState<object> state = await CSharpScript.RunAsync($"#r \"{reference}\"\n{cell}");
        return state.ReturnValue;
    }
}

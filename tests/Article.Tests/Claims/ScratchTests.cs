using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;
namespace Article.Tests.Claims;
public sealed class ScratchTests
{
    [Fact]
    public void Show()
    {
        var article = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
        var text = new System.Text.StringBuilder();
        foreach (string id in new[] { "A05", "A10", "A16" })
        {
            var sw = System.Diagnostics.Stopwatch.StartNew();
            var v = article.Evaluate(id);
            text.AppendLine().AppendLine(v.ToString()).AppendLine($"{sw.ElapsedMilliseconds} ms share {v.Share.Share} {v.Share.Holding} value {v.Value} flip {string.Join(";", v.Flip.Points.Select(p => p.Value))}");
            text.AppendLine(v.Indices.ToString());
            foreach (var r in v.OtherReadings) text.AppendLine("   - " + r + $" [{r.Verdict.Value} {r.Verdict.Share.Holding} {string.Join(";", r.Verdict.Flip.Points.Select(p => p.Value))}]");
        }
        File.WriteAllText("/tmp/wt/say-verdicts.txt", text.ToString());
    }
}

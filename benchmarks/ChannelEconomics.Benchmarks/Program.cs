using System.Globalization;
using BenchmarkDotNet.Running;
using ChannelEconomics.Benchmarks;

if (args is ["--paths", var journeys, var file]) // for reference/paths.c
    File.WriteAllBytes(file, SimulatedPaths.Csv(int.Parse(journeys, CultureInfo.InvariantCulture)));
else if (args is ["--quick", .. var filter])
    QuickRun.Print(string.Join(' ', filter));
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

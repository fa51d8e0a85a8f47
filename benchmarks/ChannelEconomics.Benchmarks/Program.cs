using BenchmarkDotNet.Running;
using ChannelEconomics.Benchmarks;

if (args is ["--quick", .. var filter])
    QuickRun.Print(string.Join(' ', filter));
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);

#:project ../../src/ChannelEconomics
using ChannelEconomics.Numerics;
Console.WriteLine(RandomKey.FromSeed(1).Uniform(0));

namespace ChannelEconomics.Numerics;

/// <summary>The uniform numbers of a key in order: <c>Uniform(0)</c>, <c>Uniform(1)</c>, ….</summary>
/// <remarks>
/// A cursor for samplers that need an unknown number of draws. It is a local variable of the code that draws (a ref struct can not
/// be a field, so no object hides its state), and takes both numbers of each Philox block. The default value reads <c>FromSeed(0)</c>.
/// </remarks>
internal ref struct RandomStream(RandomKey key)
{
    private readonly RandomKey _key = key;
    private ulong _position = 0;
    private double _odd = 0.0;

    /// <summary>The next uniform number in the open interval (0, 1).</summary>
    internal double NextUniform()
    {
        ulong position = _position++;
        if ((position & 1) == 1) return _odd;
        (double even, _odd) = _key.UniformPair(position >> 1);
        return even;
    }
}

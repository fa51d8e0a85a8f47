namespace FsCheck.Xunit;

/// <summary>Settings for every <see cref="PropertyAttribute"/> in a class, in its nested classes, or in an assembly; the most specific one wins.</summary>
/// <remarks>Arbitraries add up instead: those of the method come first, then those of the class, of enclosing classes and of the assembly.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class PropertiesAttribute : PropertyAttribute;

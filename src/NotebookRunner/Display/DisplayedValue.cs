namespace NotebookRunner.Display;

/// <summary>A value that a cell has shown and may still replace.</summary>
public sealed class DisplayedValue
{
    private readonly DisplayTarget _target;
    private readonly int _number;

    internal DisplayedValue(DisplayTarget target, int number) => (_target, _number) = (target, number);

    /// <summary>Shows another value in the place of this one.</summary>
    /// <param name="updatedValue">The value to show from now on.</param>
    public void Update(object? updatedValue) => _target.Replace(_number, _target.Represent(updatedValue, []));
}

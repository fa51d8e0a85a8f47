namespace NotebookRunner.Parameters;

/// <summary>A parameter was given that the notebook cannot take. The message names the notebook, the parameter and what would be taken.</summary>
internal sealed class ParameterException(string message) : Exception(message);

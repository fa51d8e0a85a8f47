using NotebookRunner.Commands;

return await CommandLine.RunAsync(args).ConfigureAwait(false);

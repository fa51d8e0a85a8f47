namespace ChannelEconomics.Strategy.Assignment.Kernels;

/// <summary>The cheapest way to give each row a column of its own, by shortest augmenting paths.</summary>
internal static class AssignmentKernel
{
    /// <summary>Rows are added one at a time; each looks for the path of least reduced cost to a free column, as in Dijkstra's algorithm.</summary>
    /// <param name="cost">Row by row; rows ≤ columns.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="rowPrice">One a row, to be filled: cost ≥ row price + column price everywhere, with equality where a row is assigned.</param>
    /// <param name="columnPrice">One a column, to be filled with numbers ≤ 0, 0 for columns that stay free.</param>
    /// <returns>The column of each row. Among equal paths the one to the first column is taken, so that ties are decided by the order given.</returns>
    internal static int[] Solve(ReadOnlySpan<double> cost, int columns, Span<double> rowPrice, Span<double> columnPrice)
    {
        int rows = rowPrice.Length;
        int[] rowOf = new int[columns], comingFrom = new int[columns];
        Array.Fill(rowOf, -1);
        double[] distance = new double[columns];
        bool[] reached = new bool[columns];
        columnPrice.Clear();
        for (int start = 0; start < rows; start++)
        {
            Array.Fill(distance, double.PositiveInfinity);
            Array.Fill(reached, false);
            rowPrice[start] = 0.0;
            int row = start, column = -1;
            double travelled = 0.0;
            do
            {
                int next = -1;
                for (int j = 0; j < columns; j++)
                {
                    if (reached[j]) continue;
                    double through = travelled + (cost[row * columns + j] - rowPrice[row] - columnPrice[j]);
                    if (through < distance[j]) (distance[j], comingFrom[j]) = (through, column);
                    if (next < 0 || distance[j] < distance[next]) next = j;
                }
                (column, travelled) = (next, distance[next]);
                reached[column] = true;
                row = rowOf[column];
            }
            while (row >= 0);
            Reprice(start, travelled, rowOf, distance, reached, rowPrice, columnPrice);
            Augment(start, column, rowOf, comingFrom);
        }
        int[] columnOf = new int[rows];
        for (int j = 0; j < columns; j++)
            if (rowOf[j] >= 0)
                columnOf[rowOf[j]] = j;
        return columnOf;
    }

    private static void Reprice(int start, double travelled, int[] rowOf, double[] distance, bool[] reached, Span<double> rowPrice, Span<double> columnPrice)
    {
        rowPrice[start] += travelled;
        for (int j = 0; j < reached.Length; j++)
        {
            if (!reached[j] || rowOf[j] < 0) continue;
            rowPrice[rowOf[j]] += travelled - distance[j];
            columnPrice[j] -= travelled - distance[j];
        }
    }

    private static void Augment(int start, int column, int[] rowOf, int[] comingFrom)
    {
        for (; comingFrom[column] >= 0; column = comingFrom[column])
            rowOf[column] = rowOf[comingFrom[column]];
        rowOf[column] = start;
    }
}

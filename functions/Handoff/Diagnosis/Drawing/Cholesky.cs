namespace Handoff.Diagnosis.Drawing;

/// <summary>The lower triangle L of a symmetric positive definite matrix, A = L Lᵀ.</summary>
internal sealed class Cholesky
{
    private readonly double[][] _l;
    private readonly int _n;

    internal Cholesky(double[][] matrix)
    {
        _n = matrix.Length;
        _l = [.. Enumerable.Range(0, _n).Select(_ => new double[_n])];
        for (var i = 0; i < _n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++)
                {
                    sum -= _l[i][k] * _l[j][k];
                }

                // A variance that rounding makes negative is none.
                _l[i][j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / _l[j][j];
            }
        }
    }

    /// <summary>x with A x = b.</summary>
    internal double[] Solve(ReadOnlySpan<double> b)
    {
        var x = b.ToArray();
        for (var i = 0; i < _n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= _l[i][k] * x[k];
            }

            x[i] /= _l[i][i];
        }

        for (var i = _n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _n; k++)
            {
                x[i] -= _l[k][i] * x[k];
            }

            x[i] /= _l[i][i];
        }

        return x;
    }

    internal double[][] Inverse()
    {
        double[][] inverse = [.. Enumerable.Range(0, _n).Select(_ => new double[_n])];
        var unit = new double[_n];
        for (var j = 0; j < _n; j++)
        {
            unit[j] = 1;
            var column = Solve(unit);
            unit[j] = 0;
            for (var i = 0; i < _n; i++)
            {
                inverse[i][j] = column[i];
            }
        }

        return inverse;
    }

    /// <summary>L e: where the numbers of e are independent and standard normal, their covariance becomes A.</summary>
    internal void Multiply(ReadOnlySpan<double> e, Span<double> into)
    {
        for (var i = 0; i < _n; i++)
        {
            var sum = 0.0;
            for (var k = 0; k <= i; k++)
            {
                sum += _l[i][k] * e[k];
            }

            into[i] = sum;
        }
    }
}

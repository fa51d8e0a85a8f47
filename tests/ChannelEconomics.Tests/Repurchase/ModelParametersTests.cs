using System.Reflection;
using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>No model can be made of numbers that are no parameters, and the refusal says which one, what it was, and what it must be.</summary>
public sealed class ModelParametersTests
{
    private static readonly Type[] Exported = typeof(IRepurchaseModel).Assembly.GetExportedTypes();

    public static TheoryData<Type> Parameters => [.. Exported.Where(type =>
        type.Namespace!.StartsWith("ChannelEconomics.Repurchase", StringComparison.Ordinal) && type.Name.EndsWith("Parameters", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Parameters))]
    public void A_parameter_that_is_not_positive_and_finite_is_refused_by_name_value_and_rule(Type type)
    {
        ConstructorInfo constructor = Constructor(type);
        ParameterInfo[] parameters = constructor.GetParameters();
        for (int i = 0; i < parameters.Length; i++)
            foreach (object bad in parameters[i].ParameterType == typeof(int) ? [0, -1, 101] : (object[])[0.0, -1.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity])
            {
                object[] values = [.. parameters.Select(parameter => parameter.ParameterType == typeof(int) ? 1 : (object)1.0)];
                Assert.NotNull(constructor.Invoke(values));
                values[i] = bad;

                ArgumentOutOfRangeException refusal = Assert.IsType<ArgumentOutOfRangeException>(
                    Assert.Throws<TargetInvocationException>(() => constructor.Invoke(values)).InnerException);
                Assert.Equal(parameters[i].Name, refusal.ParamName);
                Assert.Equal(bad, refusal.ActualValue);
                Assert.Contains(bad is int ? "must lie in [1, 100]" : "must be positive and finite", refusal.Message, StringComparison.Ordinal);
            }
    }

    [Theory, MemberData(nameof(Parameters))]
    public void A_model_without_parameters_is_refused(Type type)
    {
        ConstructorInfo[] models = [.. Exported.SelectMany(model => model.GetConstructors()).Where(constructor =>
            constructor.DeclaringType!.Name.EndsWith("Model", StringComparison.Ordinal) && constructor.GetParameters() is [var only] && only.ParameterType == type)];
        Assert.NotEmpty(models);
        Assert.All(models, model => Assert.Equal(
            "Parameters", Assert.IsType<ArgumentNullException>(Assert.Throws<TargetInvocationException>(() => model.Invoke([null])).InnerException).ParamName));
    }

    private static ConstructorInfo Constructor(Type type) => Assert.Single(type.GetConstructors());
}

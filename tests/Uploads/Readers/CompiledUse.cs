using System.Reflection;
using System.Reflection.Emit;

namespace Pipeline.Tests.Uploads.Readers;

/// <summary>The types that a type's compiled code names: in its members, its base types and the bodies of its methods.</summary>
internal static class CompiledUse
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>None nested: a nested type stands for the one around it.</summary>
    public static IEnumerable<Type> Of(Type type) =>
        Named(type).SelectMany(Plain).Select(Outermost).Distinct();

    private static IEnumerable<Type> Named(Type type)
    {
        List<Type?> found = [type.BaseType, .. type.GetInterfaces()];
        found.AddRange(type.GetFields(All).Select(field => field.FieldType));
        found.AddRange(type.GetProperties(All).Select(property => property.PropertyType));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            found.AddRange(method.GetParameters().Select(parameter => parameter.ParameterType));
            found.Add((method as MethodInfo)?.ReturnType);
            found.AddRange(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
            found.AddRange(InBody(method));
        }

        found.AddRange(type.GetNestedTypes(All).SelectMany(Named));
        return found.OfType<Type>();
    }

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var code = Codes[il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(il, at),
                    method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                    method.IsGenericMethod ? method.GetGenericArguments() : null);
                yield return member as Type ?? member!.DeclaringType;
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
                {
                    yield return argument;
                }
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> Plain(Type type) =>
        type.HasElementType ? Plain(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Plain)]
        : [type];

    private static Type Outermost(Type type) => type.DeclaringType is { } around ? Outermost(around) : type;
}

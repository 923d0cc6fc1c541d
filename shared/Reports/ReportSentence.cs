namespace Pipeline.Reports;

/// <summary>
/// A sentence of the headline: what it says as a code, its words in the page's language, and every figure that these cite or rest on.
/// </summary>
/// <param name="Code">One of <see cref="ClaimCodes"/>, or of those of the hand-off's diagnosis.</param>
/// <param name="Words">As they stand on the page.</param>
/// <param name="Cites">Where each of its numbers stands in this report: the attributes that the number has on the page, without their
/// prefix. Then what the sentence rests on unsaid.</param>
public sealed record ReportSentence(string Code, string Words, IReadOnlyList<IReadOnlyDictionary<string, string>> Cites);

package stageline.sales.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The proposal to use a global company instead of making one for its branch.
///
/// @param company the existing company, as it is named
/// @param ignored the parts of the candidate's name that only tell the branch or its legal form: the why
public record Branch(String company, List<IgnoredWord> ignored) {

    public Branch {
        ignored = List.copyOf(ignored);
    }

    /// Finds the global company of which a candidate's name is a branch; empty if there is none, and if the candidate's name is itself
    /// that of a whole company.
    ///
    /// For many names use [CompanyNameIndex], which finds the same without reading all of them.
    public static Optional<Branch> of(String candidate, Collection<String> existing) {
        var reading = new CompanyNameReading(candidate);
        var key = CompanyKey.of(reading);
        if (key.isGlobal()) {
            return Optional.empty();
        }
        return existing.stream()
                .filter(name -> isWholeOf(CompanyKey.of(name), key))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(name -> new Branch(name, reading.ignored()));
    }

    private static boolean isWholeOf(CompanyKey existing, CompanyKey candidate) {
        return existing.isGlobal() && existing.isSameCompanyAs(candidate);
    }
}

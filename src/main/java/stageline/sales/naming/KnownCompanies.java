package stageline.sales.naming;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/// The companies that a deal's name may mention.
@FunctionalInterface
public interface KnownCompanies {

    /// The company of this name, spelled as it is known; case, accents, punctuation and blanks do not matter.
    Optional<String> named(String words);

    /// No company is known.
    static KnownCompanies none() {
        return _ -> Optional.empty();
    }

    /// These companies; of two whose names are the same but for case and accents, the first.
    static KnownCompanies of(Collection<String> names) {
        var known = names.stream()
                .filter(name -> !TextFolding.compact(name).isEmpty())
                .collect(Collectors.toUnmodifiableMap(TextFolding::compact, name -> name, (first, _) -> first));
        return words -> Optional.ofNullable(known.get(TextFolding.compact(words)));
    }
}

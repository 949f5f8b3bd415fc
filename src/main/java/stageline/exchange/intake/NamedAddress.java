package stageline.exchange.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A person or contact as an export names them: `Ana Ruiz`, `ana@example.org`, `Ana Ruiz (ana@example.org)`, `Ana <ana@example.org>`.
///
/// @param name    the name; the address where there is none
/// @param address the address
record NamedAddress(String name, Optional<String> address) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>()]+@[^\\s@<>()]+");
    private static final Pattern BOTH = Pattern.compile("(.*\\S)\\s*[(<]\\s*(" + ADDRESS + ")\\s*[)>]");

    static NamedAddress of(String text) {
        String stripped = text.strip();
        if (ADDRESS.matcher(stripped).matches()) {
            return new NamedAddress(stripped, Optional.of(stripped));
        }
        Matcher both = BOTH.matcher(stripped);
        return both.matches() ? new NamedAddress(both.group(1), Optional.of(both.group(2))) : new NamedAddress(stripped, Optional.empty());
    }

    /// The name up to its last blank, empty where it is one word or an address.
    Optional<String> first() {
        int blank = name.lastIndexOf(' ');
        return blank < 0 || isAddress() ? Optional.empty() : Optional.of(name.substring(0, blank).strip());
    }

    /// The name's last word, empty where it is an address.
    Optional<String> last() {
        return isAddress() ? Optional.empty() : Optional.of(name.substring(name.lastIndexOf(' ') + 1));
    }

    private boolean isAddress() {
        return address.filter(name::equals).isPresent();
    }
}

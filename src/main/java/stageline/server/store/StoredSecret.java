package stageline.server.store;

import java.util.Arrays;

/// Something that only servers before this store may know, such as a key that they sign with. Immutable.
public final class StoredSecret implements AccountChange {

    private static final int LONGEST_NAME = 64;

    private final String name;
    private final byte[] content;

    /// @param name    under which it is found again, at most 64 characters
    /// @param content at most 64 KiB
    /// @throws IllegalArgumentException for a name that is too long
    public StoredSecret(String name, byte[] content) {
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of " + name.length() + " characters");
        }
        this.name = name;
        this.content = content.clone();
    }

    /// Under which it is found again.
    public String name() {
        return name;
    }

    /// A copy of what it is.
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredSecret that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /// Does not say it.
    @Override
    public String toString() {
        return "StoredSecret[" + name + "]";
    }
}

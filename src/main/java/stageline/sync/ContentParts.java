package stageline.sync;

import stageline.sales.record.AttachmentFields;

/// How the content of a file is cut for its way: into parts of one size, of which the last may be shorter. An empty one has one empty part.
public final class ContentParts {

    /// How many bytes a part has: few enough to get through a slow line within the time that a server gives to a request.
    public static final int LENGTH = 256 << 10;

    /// How many bytes a content may have.
    public static final long LARGEST = AttachmentFields.LARGEST;

    private ContentParts() {}

    /// How many parts a content of that size has.
    public static int count(long size) {
        return Math.max(1, Math.toIntExact((size + LENGTH - 1) / LENGTH));
    }

    /// How many bytes a part of such a content has.
    ///
    /// @throws IndexOutOfBoundsException if it has no such part
    public static int length(long size, int part) {
        int count = count(size);
        if (part < 0 || part >= count) {
            throw new IndexOutOfBoundsException("part " + part + " of " + count);
        }
        return (int) Math.min(LENGTH, size - (long) part * LENGTH);
    }

    /// How much of a content a server has.
    ///
    /// @param size  how many bytes the content has
    /// @param parts how many of its parts are there, from the first on without a gap
    public record Held(long size, int parts) {

        /// Whether all of it is there.
        public boolean whole() {
            return parts == count(size);
        }
    }
}

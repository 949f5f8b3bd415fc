package stageline.ledger.journal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.sales.event.EntryId;

/// What stands in the record of a page behind the entries that it brings. The byte tables stand in `src/doc/ledger-format.md`.
///
/// @param epoch      as in [Received]
/// @param first      as in [Received]
/// @param lines      one for each number
/// @param heads      as in [Received]
/// @param checkpoint as in [Received]
/// @param notes      as in [Received]
public record ReceivedTrailer(
        long epoch, long first, List<Line> lines, List<HeadSignature> heads, String checkpoint, List<Note> notes) {

    private static final int REFERENCE = 0;
    private static final int BROUGHT = 1;

    /// Copies the lists.
    public ReceivedTrailer {
        lines = List.copyOf(lines);
        heads = List.copyOf(heads);
        notes = List.copyOf(notes);
    }

    /// What is said of a number.
    ///
    /// @param reference      the entry that the journal held before; absent for the next of those that the page brings
    /// @param receivedMillis as in [Receipt]
    /// @param status         as in [Receipt]
    public record Line(Optional<Reference> reference, long receivedMillis, int status) {}

    /// An entry that the journal held before.
    ///
    /// @param entry the entry
    /// @param hash  the hash it has
    public record Reference(EntryId entry, Hash hash) {}

    static ReceivedTrailer of(Received page) {
        List<Line> lines = page.entries().stream().map(ReceivedTrailer::line).toList();
        return new ReceivedTrailer(page.epoch(), page.first(), lines, page.heads(), page.checkpoint(), page.notes());
    }

    private static Line line(Received.Numbered numbered) {
        Receipt receipt = numbered.receipt();
        Optional<Reference> reference =
                numbered.entry().isPresent() ? Optional.empty() : Optional.of(new Reference(receipt.entry(), receipt.hash()));
        return new Line(reference, receipt.receivedMillis(), receipt.status());
    }

    /// The page, with the entries that it brings.
    ///
    /// @throws LedgerException.Malformed if they are not as many as the lines say
    Received with(List<EncodedEntry> entries) {
        requireBrought(entries.size());
        Iterator<EncodedEntry> brought = entries.iterator();
        List<Received.Numbered> numbered = new ArrayList<>(lines.size());
        for (Line line : lines) {
            numbered.add(line.reference()
                    .map(known -> Received.Numbered.of(
                            new Receipt(known.entry(), known.hash(), line.receivedMillis(), line.status())))
                    .orElseGet(() -> Received.Numbered.bringing(brought.next(), line.receivedMillis(), line.status())));
        }
        return new Received(epoch, first, numbered, heads, checkpoint, notes);
    }

    void requireBrought(long entries) {
        long said = lines.stream().filter(line -> line.reference().isEmpty()).count();
        if (said != entries) {
            throw new LedgerException.Malformed("a page brings " + entries + " entries and speaks of " + said);
        }
    }

    /// @throws IllegalArgumentException if the checkpoint is no valid Unicode text
    void writeTo(ByteWriter out) {
        out.uvarint(epoch).uvarint(first).uvarint(lines.size());
        long before = 0;
        for (Line line : lines) {
            line.reference().ifPresentOrElse(
                    known -> out.u8(REFERENCE)
                            .uuid(known.entry().device())
                            .uvarint(known.entry().n())
                            .bytes(known.hash().bytes()),
                    () -> out.u8(BROUGHT));
            out.uvarint(line.receivedMillis() - before).u8(line.status());
            before = line.receivedMillis();
        }
        out.uvarint(heads.size());
        heads.forEach(head -> head.writeTo(out));
        byte[] text = utf8(checkpoint);
        out.uvarint(text.length).bytes(text);
        out.uvarint(notes.size());
        notes.forEach(note -> out.uvarint(note.bytes().length).bytes(note.bytes()));
    }

    /// Reads what [#writeTo] writes, to the end.
    ///
    /// @throws LedgerException.Malformed if the bytes are not canonical
    static ReceivedTrailer readFrom(ByteReader in) {
        long epoch = in.uvarint();
        long first = in.uvarint(1, Long.MAX_VALUE - in.remaining(), "number of an entry");
        long[] before = {0};
        List<Line> lines = many(in, reader -> {
            Line line = line(reader, before[0]);
            before[0] = line.receivedMillis();
            return line;
        });
        List<HeadSignature> heads = many(in, HeadSignature::readFrom);
        String checkpoint = text(sized(in));
        List<Note> notes = many(in, reader -> new Note(sized(reader)));
        in.expectEnd();
        return new ReceivedTrailer(epoch, first, lines, heads, checkpoint, notes);
    }

    private static Line line(ByteReader in, long before) {
        Optional<Reference> reference =
                switch (in.u8()) {
                    case REFERENCE -> Optional.of(
                            new Reference(new EntryId(in.uuid(), in.uvarint(1, Long.MAX_VALUE, "n")), in.hash()));
                    case BROUGHT -> Optional.empty();
                    default -> throw new LedgerException.Malformed("an entry that is neither brought nor referred to");
                };
        long received = before + in.uvarint(0, Receipt.LATEST_MILLIS - before, "moment of receipt");
        return new Line(reference, received, in.u8());
    }

    /// As many things as a number in front says; each takes a byte at least.
    private static <T> List<T> many(ByteReader in, Function<ByteReader, T> read) {
        long count = in.uvarint(0, in.remaining(), "how many follow");
        List<T> all = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            all.add(read.apply(in));
        }
        return all;
    }

    private static byte[] sized(ByteReader in) {
        return in.bytes((int) in.uvarint(0, in.remaining(), "length"));
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException lonelySurrogate) {
            throw new IllegalArgumentException("the checkpoint is no valid Unicode text", lonelySurrogate);
        }
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException invalid) {
            throw new LedgerException.Malformed("the checkpoint is no UTF-8 text");
        }
    }
}

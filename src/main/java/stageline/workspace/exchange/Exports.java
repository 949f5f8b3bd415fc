package stageline.workspace.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import stageline.exchange.export.Export;
import stageline.exchange.export.LedgerSheets;
import stageline.exchange.export.LedgerSheets.HistoryRow;
import stageline.exchange.export.LedgerSheets.LedgerRow;
import stageline.exchange.export.RecordRow;
import stageline.exchange.export.RecordSheets;
import stageline.exchange.export.Sheet;
import stageline.ledger.Entry;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Value;
import stageline.store.record.Catalogue.Line;
import stageline.workspace.JournaledEntry;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// Writes what a workspace holds as CSV or JSON. Blocking; the streams are closed in the end.
public final class Exports {

    private static final int CHUNK = 500;

    private final Workspace workspace;

    /// Of one workspace.
    public Exports(Workspace workspace) {
        this.workspace = workspace;
    }

    /// How an export is written.
    public enum Format {
        CSV,
        JSON
    }

    /// Writes every deal, company, contact or offering that is there.
    ///
    /// @return how many
    /// @throws IOException if the stream takes no more
    public long records(EntityType kind, Format format, OutputStream out) throws IOException {
        List<Line> lines = workspace.catalogue().all(kind).stream().filter(Line::live).toList();
        // The columns have to be known before the first row is written.
        Set<Field> further = new TreeSet<>(
                Comparator.comparingLong((Field field) -> OfferingFields.tierFrom(field).orElse(0)).thenComparing(Field::code));
        for (List<Line> some : chunks(lines)) {
            workspace.states(refs(kind, some)).values().forEach(state -> state.fields().forEach((field, register) -> {
                boolean beside = field.isExtra() || field.isQualification() || OfferingFields.tierFrom(field).isPresent();
                if (beside && register.current().isPresent()) {
                    further.add(field);
                }
            }));
        }
        Names names = new Names(workspace);
        Sheet<RecordRow> sheet = new RecordSheets(names::find).of(kind, further);
        return write(sheet, chunks(lines).stream().flatMap(some -> rows(kind, some)).iterator(), format, out);
    }

    private Stream<RecordRow> rows(EntityType kind, List<Line> lines) {
        Map<EntityRef, RecordState> states = workspace.states(refs(kind, lines));
        return lines.stream().flatMap(line -> Optional.ofNullable(states.get(new EntityRef(kind, line.id()))).stream()
                .map(state -> row(line, state)));
    }

    private static RecordRow row(Line line, RecordState state) {
        Map<Field, Value> fields = new HashMap<>();
        state.fields().forEach((field, register) -> register.current().ifPresent(value -> fields.put(field, value)));
        boolean deal = state.entity().type() == EntityType.DEAL;
        return new RecordRow(
                line.id(),
                line.name(),
                deal ? Optional.of(state.stage()) : Optional.empty(),
                deal ? state.stageSince() : Optional.empty(),
                state.created().map(fact -> fact.origin().effective()),
                fields,
                List.copyOf(state.members().keySet()));
    }

    /// Writes the history: every change as people read it.
    ///
    /// @return how many rows
    /// @throws IOException if the stream takes no more
    public long history(HistoryWanted wanted, Format format, OutputStream out) throws IOException {
        return history(wanted, format, out, Progress.UNWATCHED).orElseThrow();
    }

    /// Writes the history, watched.
    ///
    /// @return how many rows; empty where `progress` was cancelled: then nothing is written
    /// @throws IOException if the stream takes no more
    public OptionalLong history(HistoryWanted wanted, Format format, OutputStream out, Progress progress) throws IOException {
        List<HistoryRow> rows = new ArrayList<>();
        return new History(workspace).read(wanted, progress, rows::add).isPresent()
                ? OptionalLong.of(write(LedgerSheets.history(), rows.iterator(), format, out))
                : OptionalLong.empty();
    }

    /// Writes the ledger: every entry with its bytes and hashes, as an auditor checks them.
    ///
    /// @return how many rows
    /// @throws IOException if the stream takes no more
    public long ledger(Format format, OutputStream out) throws IOException {
        List<LedgerRow> rows = new ArrayList<>();
        workspace.ledger().replay(1, entry -> rows.add(row(entry)));
        return write(LedgerSheets.ledger(), rows.iterator(), format, out);
    }

    private static LedgerRow row(JournaledEntry journaled) {
        Entry entry = journaled.encoded().entry();
        return new LedgerRow(
                journaled.position(),
                entry.device(),
                entry.n(),
                entry.clock().packed(),
                journaled.fact().origin().at(),
                journaled.fact().origin().person(),
                journaled.fact().origin().role(),
                entry.occurrence().entityType(),
                entry.occurrence().entity(),
                entry.occurrence().eventType(),
                entry.payloadHash().hex(),
                entry.previous().hex(),
                entry.hash().hex(),
                Base64.getEncoder().encodeToString(entry.bytes()));
    }

    private static <R> long write(Sheet<R> sheet, Iterator<R> rows, Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> Export.csv(sheet, rows, out);
            case JSON -> Export.json(sheet, rows, out);
        };
    }

    private static List<List<Line>> chunks(List<Line> lines) {
        List<List<Line>> chunks = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            chunks.add(lines.subList(from, Math.min(lines.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static Collection<EntityRef> refs(EntityType kind, List<Line> lines) {
        return lines.stream().map(line -> new EntityRef(kind, line.id())).toList();
    }
}

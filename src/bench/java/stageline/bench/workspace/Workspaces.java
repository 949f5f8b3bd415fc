package stageline.bench.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.Catalogue;
import stageline.store.search.BareSearch;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.Undertaking;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.BenchData;

/// Workspaces to measure, and plain JDBC beside them.
public final class Workspaces {

    private static final char[] PASSWORD = "measured, never used".toCharArray();
    private static final Path LARGE = Path.of("target", "bench", "large");
    /// For each open deal, as [BenchData] makes them, there are so many of all.
    private static final double SHARE = 1.35;
    private static final int DEALS = (int) (100_000 * SHARE);
    private static final int CONTACTS = 300_000;
    private static final int AT_ONCE = 1_000;
    private static final Progress QUIET = new Progress() {
        @Override
        public void done(long done, long of) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private Workspaces() {}

    /// Watches nothing and cancels nothing.
    public static Progress quiet() {
        return QUIET;
    }

    /// An empty one, in a folder that does not exist yet.
    public static Workspace create(Path path) {
        Founding founding = new Founding("Measured", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        return Workspace.create(path, founding, PASSWORD.clone(), Environment.ofThisComputer());
    }

    /// Opens one that was made here.
    public static Workspace open(Path path) {
        return Workspace.open(path, PASSWORD.clone(), Environment.ofThisComputer());
    }

    /// A workspace with 100,000 open deals, and as many won and lost ones as go with them, and 300,000 contacts. It takes minutes to make,
    /// so it is kept for the next run.
    public static Path large() throws IOException {
        if (Files.notExists(LARGE)) {
            Path work = Files.createTempDirectory(LARGE.getParent(), "making").resolve("large");
            try (Workspace workspace = create(work)) {
                BenchData.Amounts made = new BenchData(workspace, 1).make(DEALS, QUIET);
                contacts(workspace, CONTACTS - (int) made.contacts());
            }
            Files.move(work, LARGE);
            Files.delete(work.getParent());
        }
        return LARGE;
    }

    /// A workspace with about so many open deals, made in a folder that does not exist yet.
    public static void withOpenDeals(Path folder, int open) {
        try (Workspace workspace = create(folder)) {
            new BenchData(workspace, 1).make((int) (open * SHARE), QUIET);
        }
    }

    private static void contacts(Workspace workspace, int count) {
        List<String> first = List.of("Ana", "José", "Chloé", "Jürgen", "Inês", "Łukasz", "Siobhán", "Åsa", "Giulia", "Noémie");
        List<String> last = List.of("García", "Núñez", "Lefèvre", "Müller", "Conceição", "Wiśniewski", "Sjöström", "Rossi", "Weiß");
        List<UUID> companies = workspace.catalogue().all(EntityType.COMPANY).stream().map(Catalogue.Line::id).toList();
        Undertaking undertaking = workspace.undertake();
        List<Command> chunk = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Change> fields = List.of(
                    Change.set(ContactFields.FIRST_NAME, Value.of(first.get(i % first.size()))),
                    Change.set(
                            ContactFields.LAST_NAME,
                            Value.of(last.get(i % last.size()) + " " + last.get(i / last.size() % last.size()))),
                    Change.set(ContactFields.EMAIL, Value.of("person%d@example.org".formatted(i))));
            List<Member> company = List.of(Member.of(Relation.COMPANIES, Value.of(companies.get(i % companies.size()))));
            chunk.add(new Command.TakeOver(EntityRef.contact(workspace.newId()), fields, company, List.of(), Optional.empty()));
            if (chunk.size() == AT_ONCE || i == count - 1) {
                undertaking.perform(chunk);
                chunk.clear();
            }
        }
    }

    /// Derives the key that opens a workspace from its password, and does nothing with it.
    public static void derive(Path workspace) {
        WorkspaceKeys.open(new DiskFolder(workspace), PASSWORD.clone());
    }

    /// Plain JDBC on the workspace's database, beside the workspace or without it.
    static Connection connect(Path workspace) throws SQLException {
        WorkspaceKeys keys = WorkspaceKeys.open(new DiskFolder(workspace), PASSWORD.clone());
        return connect(workspace.resolve("workspace"), new String(keys.database()));
    }

    /// Plain JDBC on a database with that key.
    static Connection connect(Path database, String key) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:retry:" + database.toAbsolutePath() + ";CIPHER=AES", "stageline", key + " ");
    }

    /// Lucene alone on the search index that a closed workspace left.
    static BareSearch bareSearch(Path workspace) throws IOException {
        SecretKey key = WorkspaceKeys.open(new DiskFolder(workspace), PASSWORD.clone()).searchIndex();
        return new BareSearch(workspace.resolve("search.idx"), key);
    }

    /// Reads every cell of an answer.
    ///
    /// @return how many rows it has
    static int drain(ResultSet found) throws SQLException {
        try (found) {
            int width = found.getMetaData().getColumnCount();
            int rows = 0;
            for (; found.next(); rows++) {
                for (int i = 1; i <= width; i++) {
                    found.getObject(i);
                }
            }
            return rows;
        }
    }

    /// The bytes of everything below a folder.
    static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }
}

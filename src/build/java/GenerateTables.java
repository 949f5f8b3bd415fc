import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/// Generates the classes of tables from the migrations that make them: runs every `V<number>__<name>.sql` in the order of
/// its number in an empty database in memory and lets jOOQ write what it finds there.
///
/// Arguments: the folder to write to, then for each database the folder of its migrations and the package of its classes.
/// Beside the classes it leaves a file `generated`, by whose age the build knows whether they are older than the migrations.
public final class GenerateTables {

    private static final String SCHEMA = "PUBLIC";

    private GenerateTables() {}

    public static void main(String[] arguments) throws Exception {
        for (int i = 1; i < arguments.length; i += 2) {
            generate(Path.of(arguments[i]), configuration(arguments[i + 1], arguments[0]));
        }
        Files.writeString(Path.of(arguments[0], "generated"), Instant.now().toString());
    }

    private static void generate(Path migrations, Configuration configuration) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
            for (Path migration : migrationsIn(migrations)) {
                run(migration, database);
            }
            GenerationTool tool = new GenerationTool();
            tool.setConnection(database);
            tool.run(configuration);
        }
    }

    private static List<Path> migrationsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__.+\\.sql"))
                    .sorted(Comparator.comparingInt(GenerateTables::number))
                    .toList();
        }
    }

    private static int number(Path migration) {
        String name = migration.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static void run(Path migration, Connection database) throws SQLException {
        try (var script = database.prepareStatement("RUNSCRIPT FROM ?")) {
            script.setString(1, migration.toString());
            script.execute();
        }
    }

    private static Configuration configuration(String name, String folder) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.h2.H2Database")
                                .withInputSchema(SCHEMA)
                                .withOutputSchemaToDefault(true)
                                .withForcedTypes(new ForcedType()
                                        .withUserType("byte[]")
                                        .withBinding("stageline.store.BytesBinding")
                                        .withIncludeTypes(".*BINARY.*")))
                        .withGenerate(new Generate().withGlobalObjectReferences(true).withJavaTimeTypes(true))
                        .withTarget(new Target().withPackageName(name).withDirectory(folder)));
    }
}

package stageline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stageline.ledger.content.ContentStore;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.SealedFile;
import stageline.ledger.keys.WorkspaceKeys;

/// What `src/doc/ledger-format.md` shows is what the program writes and reads.
class FormatDocumentTest {

    private static final Pattern VECTOR = Pattern.compile("```(hex|text) ([a-z0-9-]+)\n(.*?)```", Pattern.DOTALL);

    private static Map<String, byte[]> documented() throws IOException {
        Map<String, byte[]> vectors = new LinkedHashMap<>();
        Matcher blocks = VECTOR.matcher(Files.readString(Path.of("src", "doc", "ledger-format.md")));
        while (blocks.find()) {
            String content = blocks.group(3);
            vectors.put(blocks.group(2), blocks.group(1).equals("hex")
                    ? HexFormat.of().parseHex(content.replaceAll("\\s", ""))
                    : content.getBytes(StandardCharsets.UTF_8));
        }
        return vectors;
    }

    @Test
    void theVectorsAreThoseThatTheInputsGive() throws IOException {
        Map<String, byte[]> documented = documented();
        Map<String, byte[]> made = FormatVectors.make();

        assertThat(documented.keySet()).isEqualTo(made.keySet());
        made.forEach((name, bytes) -> assertThat(hex(vector(documented, name))).as(name).isEqualTo(hex(bytes)));
    }

    @Test
    void theDocumentedEntriesAreReadAndLinked() throws IOException {
        Map<String, byte[]> documented = documented();

        EncodedEntry first = EncodedEntry.decode(vector(documented, "entry-1"), vector(documented, "payload-1"));
        EncodedEntry second = EncodedEntry.decode(vector(documented, "entry-2"), vector(documented, "payload-2"));

        assertThat(first.entry().hash().bytes()).isEqualTo(vector(documented, "entry-1-hash"));
        assertThat(second.entry().previous()).isEqualTo(first.entry().hash());
        assertThat(second.payload().orElseThrow().reason()).contains("acordado por teléfono");
    }

    @Test
    void theDocumentedKeyFilesOpen() throws IOException {
        Map<String, byte[]> documented = documented();
        FaultyFolder folder = new FaultyFolder();
        folder.put(WorkspaceKeys.FILE, vector(documented, "workspace-key"));
        folder.put(DeviceKey.FILE, vector(documented, "device-key"));
        folder.put("server", vector(documented, "sealed-file"));

        WorkspaceKeys keys = WorkspaceKeys.open(folder, FormatVectors.PASSWORD.toCharArray());
        HeadSignature signature = HeadSignature.readFrom(new ByteReader(vector(documented, "head-signature")));

        assertThat(keys.journal().getEncoded()).isEqualTo(vector(documented, "journal-key"));
        assertThat(DeviceKey.open(folder, keys).publicKey().verifies(signature)).isTrue();
        assertThat(new SealedFile(folder, "server", keys).read()).containsExactly(1, 2, 3);
    }

    @Test
    void theDocumentedContentOpens() throws IOException {
        Map<String, byte[]> documented = documented();
        FaultyFolder folder = new FaultyFolder();
        folder.put(WorkspaceKeys.FILE, vector(documented, "workspace-key"));
        WorkspaceKeys keys = WorkspaceKeys.open(folder, FormatVectors.PASSWORD.toCharArray());
        Hash hash = Hash.sha256("contract".getBytes(StandardCharsets.US_ASCII));
        folder.put(hash.hex(), vector(documented, "content-file"));

        try (InputStream content = new ContentStore(folder, keys, new SecureRandom()).open(hash)) {
            assertThat(content).hasContent("contract");
        }
    }

    private static byte[] vector(Map<String, byte[]> vectors, String name) {
        return Objects.requireNonNull(vectors.get(name), name);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

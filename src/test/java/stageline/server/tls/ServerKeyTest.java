package stageline.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ServerKeyTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path data;

    @Test
    void theKeyIsMadeOnceAndUsedEverAfter() {
        ServerKey made = ServerKey.inFolder(data, List.of("crm.example.com"), RANDOM);
        ServerKey again = ServerKey.inFolder(data, List.of("other.example.com"), RANDOM);

        assertThat(made.fingerprint().text()).hasSize(43);
        assertThat(again.fingerprint()).isEqualTo(made.fingerprint());
        assertThat(again.certificate()).isEqualTo(made.certificate());
    }

    @Test
    void theCertificateNamesTheHostsAndLastsTenYears() throws Exception {
        X509Certificate certificate =
                ServerKey.inFolder(data, List.of("crm.example.com", "192.168.1.7", "::1"), RANDOM).certificate();

        assertThat(certificate.getPublicKey()).isInstanceOfSatisfying(
                ECPublicKey.class, key -> assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256));
        assertThat(certificate.getSubjectAlternativeNames()).extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("crm.example.com", "192.168.1.7", "0:0:0:0:0:0:0:1", "localhost", "127.0.0.1");
        assertThat(Duration.between(certificate.getNotBefore().toInstant(), certificate.getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(3650));
    }

    @Test
    void nobodyElseMayReadTheKey() throws IOException {
        ServerKey.inFolder(data, List.of(), RANDOM);

        try (Stream<Path> files = Files.list(data.resolve(StoredKey.FOLDER))) {
            assertThat(files).hasSize(2).allSatisfy(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(StoredKey.FOLDER)))).isEqualTo("rwx------");
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        ServerKey.inFolder(data, List.of(), RANDOM);

        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve(StoredKey.FOLDER));
        }
    }

    @Test
    void rubbishInTheKeyIsSaidAndNothingReplacesIt() throws IOException {
        ServerKey.inFolder(data, List.of(), RANDOM);
        Path key = data.resolve(StoredKey.FOLDER).resolve(StoredKey.KEY);
        Files.writeString(key, "rubbish");

        refuses(ServerKeyException.Reason.DAMAGED, () -> ServerKey.inFolder(data, List.of(), RANDOM));
        assertThat(key).hasContent("rubbish");
    }

    @Test
    void aMissingOrWrongPasswordIsSaid() throws IOException {
        ServerKey.inFolder(data, List.of(), RANDOM);
        Path password = data.resolve(StoredKey.FOLDER).resolve(StoredKey.PASSWORD);

        Files.writeString(password, "another");
        refuses(ServerKeyException.Reason.DAMAGED, () -> ServerKey.inFolder(data, List.of(), RANDOM));
        Files.delete(password);
        refuses(ServerKeyException.Reason.DAMAGED, () -> ServerKey.inFolder(data, List.of(), RANDOM));
    }

    @Test
    void aMissingKeyIsNotReplaced() throws IOException {
        ServerKey.inFolder(data, List.of(), RANDOM);
        Path key = data.resolve(StoredKey.FOLDER).resolve(StoredKey.KEY);
        Files.delete(key);

        refuses(ServerKeyException.Reason.DAMAGED, () -> ServerKey.inFolder(data, List.of(), RANDOM));
        assertThat(key).doesNotExist();
    }

    @Test
    void aHostThatSmugglesOptionsIsRefused() {
        assertThatThrownBy(() -> ServerKey.inFolder(data, List.of("crm,dns:evil.example.com"), RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aJavaWithoutKeytoolIsSaid() {
        refuses(ServerKeyException.Reason.NO_KEYTOOL, () -> new Keytool(data).makeKey(data.resolve("key"), "password", List.of()));
    }

    @Test
    void whatKeytoolSaysOfItsFailureIsPassedOn() {
        Path nowhere = data.resolve("missing").resolve("key");

        refuses(ServerKeyException.Reason.KEYTOOL_FAILED,
                () -> new Keytool(Path.of(System.getProperty("java.home"))).makeKey(nowhere, "password", List.of()));
    }

    @Test
    void aPemKeyAndItsCertificateAreAccepted() {
        ServerKey made = ServerKey.inFolder(data, List.of(), RANDOM);
        PemOf pem = PemOf.stored(data);

        assertThat(ServerKey.ofPem(pem.certificate(), pem.key()).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    void aPemKeyOfAnotherCertificateIsRefused() {
        ServerKey.inFolder(data.resolve("one"), List.of(), RANDOM);
        ServerKey.inFolder(data.resolve("other"), List.of(), RANDOM);
        PemOf one = PemOf.stored(data.resolve("one"));
        PemOf other = PemOf.stored(data.resolve("other"));

        refuses(ServerKeyException.Reason.KEY_OF_ANOTHER, () -> ServerKey.ofPem(one.certificate(), other.key()));
    }

    @Test
    void pemFilesThatAreNoneAreRefused() throws IOException {
        ServerKey.inFolder(data, List.of(), RANDOM);
        PemOf pem = PemOf.stored(data);
        Path empty = Files.createFile(data.resolve("empty.pem"));
        Path rubbish = Files.writeString(data.resolve("rubbish.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        refuses(ServerKeyException.Reason.PEM_UNUSABLE, () -> ServerKey.ofPem(empty, pem.key()));
        refuses(ServerKeyException.Reason.PEM_UNUSABLE, () -> ServerKey.ofPem(rubbish, pem.key()));
        refuses(ServerKeyException.Reason.PEM_UNUSABLE, () -> ServerKey.ofPem(pem.certificate(), empty));
        refuses(ServerKeyException.Reason.PEM_UNUSABLE, () -> ServerKey.ofPem(pem.certificate(), rubbish));
        refuses(ServerKeyException.Reason.INPUT_OUTPUT, () -> ServerKey.ofPem(pem.certificate(), data.resolve("missing.pem")));
    }

    private static void refuses(ServerKeyException.Reason reason, Runnable act) {
        assertThatExceptionOfType(ServerKeyException.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}

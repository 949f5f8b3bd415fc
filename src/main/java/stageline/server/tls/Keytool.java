package stageline.server.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The JDK's own program for keys: the JDK offers no public way to make a certificate.
final class Keytool {

    static final String ALIAS = "server";

    private static final String PASSWORD = "STAGELINE_KEY_PASSWORD";
    private static final int YEARS = 10;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

    private final Path javaHome;

    Keytool(Path javaHome) {
        this.javaHome = javaHome;
    }

    /// Makes a PKCS #12 file with an EC P-256 key and a self-signed certificate. The password goes by the environment, where other accounts
    /// can't see it.
    ///
    /// @throws IllegalArgumentException for a host that can't stand in a certificate
    /// @throws ServerKeyException       if there is no keytool, or it fails
    void makeKey(Path file, String password, List<String> hosts) {
        String names = names(hosts);
        Path program = program();
        List<String> command = new ArrayList<>(List.of(program.toString(), "-genkeypair", "-noprompt"));
        command.addAll(List.of("-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA"));
        command.addAll(List.of("-dname", "CN=Stageline", "-validity", String.valueOf(YEARS * 365), "-ext", "SAN=" + names));
        command.addAll(List.of("-ext", "KeyUsage=digitalSignature", "-ext", "ExtendedKeyUsage=serverAuth"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass:env", PASSWORD));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put(PASSWORD, password);
        // Options for the program's own JVM are not for this one, which would write its AOT cache in the place of the program's.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.onExit().join().exitValue() != 0) {
                throw ServerKeyException.keytoolFailed(said);
            }
        } catch (IOException failure) {
            throw ServerKeyException.inputOutput(program, failure);
        }
    }

    private Path program() {
        Path folder = javaHome.resolve("bin");
        Path onWindows = folder.resolve("keytool.exe");
        Path program = Files.exists(onWindows) ? onWindows : folder.resolve("keytool");
        if (!Files.isExecutable(program)) {
            throw ServerKeyException.noKeytool(program);
        }
        return program;
    }

    private static String names(List<String> hosts) {
        Set<String> all = new LinkedHashSet<>(hosts);
        all.add("localhost");
        all.add("127.0.0.1");
        return all.stream().map(Keytool::name).collect(Collectors.joining(","));
    }

    private static String name(String host) {
        if (ADDRESS.matcher(host).matches()) {
            return "ip:" + host;
        }
        if (NAME.matcher(host).matches()) {
            return "dns:" + host;
        }
        throw new IllegalArgumentException("no host name: " + host);
    }
}

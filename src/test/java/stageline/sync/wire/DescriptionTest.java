package stageline.sync.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import stageline.sync.Cursor;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.account.Refusal;

/// What `openapi.yaml` says is what the program does.
class DescriptionTest {

    private static final Pull PULL = new Pull(Cursor.START, 0);
    private static final Push PUSH = new Chances(1).push();
    private static final Pattern PATH = Pattern.compile("(?m)^  (/\\S*):$|^    (get|post|put|delete):$");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^    ([a-z-]+):\\n      value: (\\{.*})$");

    /// Reads a message and writes what was read.
    private static final Map<String, UnaryOperator<byte[]>> MESSAGES = Map.ofEntries(
            Map.entry("push", body -> PushJson.write(PushJson.read(body))),
            Map.entry("page", body -> AnswerJson.write(AnswerJson.read(HttpAnswer.of(200, body), PULL)).body()),
            Map.entry("taken", body -> AnswerJson.write(AnswerJson.read(HttpAnswer.of(200, body), PUSH)).body()),
            Map.entry("gap", body -> AnswerJson.write(AnswerJson.read(HttpAnswer.of(409, body), PUSH)).body()),
            Map.entry("forked", body -> AnswerJson.write(AnswerJson.read(HttpAnswer.of(409, body), PUSH)).body()),
            Map.entry("stranger", body -> AnswerJson.write(AnswerJson.read(HttpAnswer.of(409, body), PUSH)).body()),
            Map.entry("denied", body -> AnswerJson.write(AnswerJson.read(HttpAnswer.of(401, body), PULL)).body()),
            Map.entry("refused", DescriptionTest::refused),
            Map.entry("grown", body -> utf8(GrownJson.write(GrownJson.read(text(body))))),
            Map.entry("contents", body -> ContentJson.writeAsked(ContentJson.readAsked(body))),
            Map.entry("missing", body -> ContentJson.writeMissing(ContentJson.readMissing(body))),
            Map.entry("held", body -> ContentJson.write(ContentJson.readHeld(body))),
            Map.entry("founding", body -> AccountJson.write(AccountJson.readFounding(body))),
            Map.entry("joining", body -> AccountJson.write(AccountJson.readJoining(body))),
            Map.entry("signing-in", body -> AccountJson.write(AccountJson.readSigningIn(body))),
            Map.entry("enrolling", body -> AccountJson.write(AccountJson.readEnrolling(body))),
            Map.entry("admitted", body -> AccountJson.write(AccountJson.readAdmitted(body))),
            Map.entry("inviting", body -> AccountJson.writeInviting(AccountJson.readInviting(body))),
            Map.entry("invited", body -> AccountJson.write(AccountJson.readInvited(body))),
            Map.entry("password-change", body -> AccountJson.write(AccountJson.readPasswordChange(body))),
            Map.entry("workspaces", body -> OperatorJson.writeWorkspaces(OperatorJson.readWorkspaces(body))),
            Map.entry("people", body -> OperatorJson.writePeople(OperatorJson.readPeople(body))),
            Map.entry("new-person", body -> OperatorJson.write(OperatorJson.readNewPerson(body))),
            Map.entry("added", body -> OperatorJson.writeAdded(OperatorJson.readAdded(body))),
            Map.entry("roles", body -> OperatorJson.writeRoles(OperatorJson.readRoles(body))),
            Map.entry("devices", body -> OperatorJson.writeDevices(OperatorJson.readDevices(body))));

    @Test
    void everyMessageIsReadAndWrittenAsDescribed() throws IOException {
        Map<String, String> examples = examples();

        assertThat(examples.keySet()).isEqualTo(MESSAGES.keySet());
        examples.forEach((name, example) -> assertThat(text(message(name).apply(utf8(example)))).as(name).isEqualTo(example));
    }

    @Test
    void theProofsInTheExamplesHold() throws IOException {
        assertThat(AccountJson.readFounding(utf8(example("founding"))).holds()).isTrue();
        assertThat(AccountJson.readJoining(utf8(example("joining"))).holds()).isTrue();
        assertThat(AccountJson.readSigningIn(utf8(example("signing-in"))).holds()).isTrue();
        assertThat(AccountJson.readEnrolling(utf8(example("enrolling"))).holds()).isTrue();
    }

    @Test
    void everyResourceIsDescribed() throws IOException {
        TreeSet<String> described = new TreeSet<>();
        String path = "";
        for (MatchResult line : PATH.matcher(document()).results().toList()) {
            if (line.group(1) != null) {
                path = line.group(1);
            } else {
                described.add(line.group(2) + " " + path);
            }
        }

        assertThat(described).containsExactlyInAnyOrderElementsOf(Arrays.stream(Resource.values())
                .map(resource -> resource.method().toLowerCase(Locale.ROOT) + " " + resource.template())
                .toList());
    }

    @Test
    void everyRefusalArrives() {
        for (Refusal refusal : Refusal.values()) {
            assertThat(RefusalJson.read(RefusalJson.write(refusal))).contains(refusal);
        }
    }

    @Property(tries = 500)
    void aSpoiltMessageIsReadOrRefused(@ForAll long seed) throws IOException {
        Chances chances = new Chances(seed);
        for (Map.Entry<String, String> example : examples().entrySet()) {
            byte[] spoilt = chances.mutated(utf8(example.getValue()));
            try {
                assertThat(message(example.getKey()).apply(spoilt)).isNotEmpty();
            } catch (WireException refused) {
                assertThat(refused.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void aMessageThatIsTooLargeIsRefused() throws IOException {
        byte[] large = utf8(example("inviting") + " ".repeat(WireBounds.LARGEST_MESSAGE));

        assertThatExceptionOfType(WireException.class).isThrownBy(() -> AccountJson.readInviting(large));
    }

    private static byte[] refused(byte[] body) {
        Refusal refusal = RefusalJson.read(HttpAnswer.of(401, body)).orElseThrow(() -> new WireException("no refusal"));
        return RefusalJson.write(refusal).body();
    }

    private static UnaryOperator<byte[]> message(String name) {
        return Objects.requireNonNull(MESSAGES.get(name));
    }

    private static String example(String name) throws IOException {
        return Objects.requireNonNull(examples().get(name));
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        EXAMPLE.matcher(document()).results().forEach(found -> examples.put(found.group(1), found.group(2)));
        return examples;
    }

    private static String document() throws IOException {
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream("openapi.yaml"))) {
            return text(in.readAllBytes());
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

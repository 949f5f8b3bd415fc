package stageline.sync.wire;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stageline.sync.ContentParts;

/// What a server serves, with method and path.
public enum Resource {
    /// Brings a workspace to the server.
    FOUND("POST", "/v1/found", WireBounds.LARGEST_MESSAGE),
    /// Joins by an invitation.
    JOIN("POST", "/v1/join", WireBounds.LARGEST_MESSAGE),
    /// Signs in.
    SIGN_IN("POST", "/v1/sign-in", WireBounds.LARGEST_MESSAGE),
    /// Takes entries.
    PUSH("POST", "/v1/workspaces/{workspace}/push", WireBounds.LARGEST_LEDGER_MESSAGE),
    /// Hands out entries.
    PAGE("GET", "/v1/workspaces/{workspace}/page", 0),
    /// Says when the ledger grows.
    EVENTS("GET", "/v1/workspaces/{workspace}/events", 0),
    /// The latest signed checkpoint.
    CHECKPOINT("GET", "/v1/workspaces/{workspace}/checkpoint", 0),
    /// Proves that an entry is in the ledger.
    INCLUSION("GET", "/v1/workspaces/{workspace}/proofs/inclusion", 0),
    /// Proves that the ledger continues an earlier one.
    CONSISTENCY("GET", "/v1/workspaces/{workspace}/proofs/consistency", 0),
    /// Says which contents of files are missing.
    CONTENTS("POST", "/v1/workspaces/{workspace}/contents", WireBounds.LARGEST_HASHES),
    /// Says how much of a content is there.
    CONTENT("GET", "/v1/workspaces/{workspace}/contents", 0),
    /// Takes a part of a content.
    TAKE_PART("PUT", "/v1/workspaces/{workspace}/contents/parts", ContentParts.LENGTH),
    /// Hands out a part of a content.
    PART("GET", "/v1/workspaces/{workspace}/contents/parts", 0),
    /// Enrols another device of the same installation.
    ENROL("POST", "/v1/workspaces/{workspace}/devices", WireBounds.LARGEST_MESSAGE),
    /// Revokes a device.
    REVOKE("DELETE", "/v1/workspaces/{workspace}/devices/{device}", 0),
    /// Invites a person.
    INVITE("POST", "/v1/workspaces/{workspace}/invitations", WireBounds.LARGEST_MESSAGE),
    /// Withdraws a person's invitation.
    WITHDRAW("DELETE", "/v1/workspaces/{workspace}/invitations/{person}", 0),
    /// Lets a person choose a new password, by a new invitation.
    RESET("POST", "/v1/workspaces/{workspace}/people/{person}/reset", 0),
    /// Changes one's own password.
    PASSWORD("POST", "/v1/workspaces/{workspace}/password", WireBounds.LARGEST_MESSAGE),
    /// Ends the session.
    SIGN_OUT("POST", "/v1/workspaces/{workspace}/sign-out", 0),
    /// Tells the operator which workspaces there are.
    HOSTED("GET", "/v1/operator/workspaces", 0),
    /// Invites somebody to bring a workspace.
    INVITE_WORKSPACE("POST", "/v1/operator/invitations", 0),
    /// Tells the operator who works in a workspace.
    PEOPLE("GET", "/v1/operator/workspaces/{workspace}/people", 0),
    /// Adds a person on the operator's behalf.
    ADD_PERSON("POST", "/v1/operator/workspaces/{workspace}/people", WireBounds.LARGEST_MESSAGE),
    /// Gives a person roles on the operator's behalf.
    GIVE_ROLES("POST", "/v1/operator/workspaces/{workspace}/people/{person}/roles", WireBounds.LARGEST_MESSAGE),
    /// Deactivates a person on the operator's behalf.
    DEACTIVATE("POST", "/v1/operator/workspaces/{workspace}/people/{person}/deactivate", 0),
    /// Activates a person on the operator's behalf.
    ACTIVATE("POST", "/v1/operator/workspaces/{workspace}/people/{person}/activate", 0),
    /// Invites a person on the operator's behalf.
    INVITE_PERSON("POST", "/v1/operator/workspaces/{workspace}/people/{person}/invitation", 0),
    /// Lets a person choose a new password on the operator's behalf.
    RESET_PERSON("POST", "/v1/operator/workspaces/{workspace}/people/{person}/reset", 0),
    /// Tells the operator the devices of a workspace.
    DEVICES("GET", "/v1/operator/workspaces/{workspace}/devices", 0),
    /// Revokes a device on the operator's behalf.
    REVOKE_DEVICE("DELETE", "/v1/operator/workspaces/{workspace}/devices/{device}", 0),
    /// Whether the server works.
    HEALTH("GET", "/health", 0),
    /// How the server works.
    METRICS("GET", "/metrics", 0);

    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+}");

    private final String method;
    private final String template;
    private final int largestBody;

    Resource(String method, String template, int largestBody) {
        this.method = method;
        this.template = template;
        this.largestBody = largestBody;
    }

    /// HTTP's method.
    public String method() {
        return method;
    }

    /// The path, with the names of its parameters in braces.
    public String template() {
        return template;
    }

    /// The most bytes that a request's body may have.
    public int largestBody() {
        return largestBody;
    }

    /// The path with its parameters put in.
    ///
    /// @throws IllegalArgumentException for another number of parameters
    public String path(UUID... parameters) {
        StringBuilder path = new StringBuilder();
        Matcher next = PARAMETER.matcher(template);
        int put = 0;
        while (next.find()) {
            if (put == parameters.length) {
                throw new IllegalArgumentException("too few parameters for " + template);
            }
            next.appendReplacement(path, parameters[put].toString());
            put++;
        }
        if (put < parameters.length) {
            throw new IllegalArgumentException("too many parameters for " + template);
        }
        return next.appendTail(path).toString();
    }
}

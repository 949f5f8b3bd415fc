package stageline.server.http;

import java.util.List;

/// What is served under one path by one method.
///
/// @param method      such as `POST`
/// @param path        a template: `/v1/workspaces/{workspace}/entries` has one parameter, which takes exactly one segment
/// @param largestBody the most bytes that a request's body may have, both as sent and inflated
/// @param handler     who answers
public record Route(String method, String path, int largestBody, Handler handler) {

    /// @throws IllegalArgumentException for a path without leading `/`, or a negative size
    public Route {
        if (!path.startsWith("/") || largestBody < 0) {
            throw new IllegalArgumentException("no route: " + method + " " + path + " with at most " + largestBody + " bytes");
        }
    }

    List<String> segments() {
        return segmentsOf(path);
    }

    /// A trailing `/` makes an empty segment: another path.
    static List<String> segmentsOf(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}

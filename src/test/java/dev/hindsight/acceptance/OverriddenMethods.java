package dev.hindsight.acceptance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a request may claim to have another method than it has, and what a form sends that has a file in it. */
final class OverriddenMethods {

    static final String MULTIPART = "multipart/form-data; boundary=x";

    /** Headers that frameworks are known to believe. */
    static final List<String> HEADERS =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "X-Original-Method");

    private OverriddenMethods() {}

    /** The parameters that frameworks are known to believe. */
    static String query(String method) {
        return Stream.of("_method", "method", "_HttpMethod", "http-method")
                .map(name -> name + "=" + method)
                .collect(Collectors.joining("&"));
    }

    static String multipart(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n--x--\r\n";
    }
}

package dev.hindsight.host.server;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads single options and says in one sentence what is wrong with a bad one. Knows no option by itself. */
record OptionReader(Map<String, String> properties) {

    String text(String name, String otherwise) {
        return given(name).orElse(otherwise);
    }

    int port(String name, int otherwise) {
        String right = "a port number from 0 (any free port) to 65535";
        long port = number(name, otherwise, 0, right);
        if (port > 65_535) {
            throw wrong(name, right);
        }
        return (int) port;
    }

    long number(String name, long otherwise, long least, String right) {
        Optional<String> value = given(name);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.get().matches("[0-9]{1,9}") || Long.parseLong(value.get()) < least) {
            throw wrong(name, right);
        }
        return Long.parseLong(value.get());
    }

    /** User names with commas between them. */
    List<Person> people(String name) {
        return Stream.of(text(name, "").split(","))
                .map(String::trim)
                .filter(userName -> !userName.isEmpty())
                .map(userName -> People.named(userName)
                        .orElseThrow(() -> wrong(name, "names of users with commas between them")))
                .toList();
    }

    boolean flag(String name, boolean otherwise) {
        return switch (text(name, String.valueOf(otherwise))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "true or false");
        };
    }

    Optional<Path> file(String name) {
        Optional<Path> file = given(name).map(value -> Path.of(value).toAbsolutePath());
        if (file.isPresent() && !Files.isRegularFile(file.get())) {
            throw wrong(name, "the path of a jar that exists");
        }
        return file;
    }

    LinkKind link(String name) {
        return switch (text(name, "impersonating")) {
            case "impersonating" -> LinkKind.IMPERSONATING;
            case "token" -> LinkKind.TOKEN;
            default -> throw wrong(name, "impersonating or token");
        };
    }

    Sites sites(String name) {
        return switch (text(name, "both")) {
            case "both" -> Sites.BOTH;
            case "confluence" -> Sites.CONFLUENCE;
            case "jira" -> Sites.JIRA;
            default -> throw wrong(name, "confluence, jira or both");
        };
    }

    /** An address of a site, without a slash at the end. */
    Optional<String> address(String name) {
        Optional<String> address = given(name).map(value -> value.replaceFirst("/+$", ""));
        if (address.isPresent() && !isAddress(address.get())) {
            throw wrong(name, "an address with http or https, a host and no query");
        }
        return address;
    }

    /** Only a Confluence that is started alone can be linked to a Jira elsewhere. */
    Optional<String> otherJira(String name, Sites sites) {
        Optional<String> address = address(name);
        if (address.isPresent() && sites != Sites.CONFLUENCE) {
            throw wrong(name, "left out unless host.sites is confluence");
        }
        return address;
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(text(name, "UTC"));
        } catch (DateTimeException e) {
            throw wrong(name, "a time zone such as UTC or Europe/Berlin");
        }
    }

    JiraVersion jiraVersion(String name) {
        String line = text(name, JiraVersion.V11_3.line());
        return Stream.of(JiraVersion.values())
                .filter(version -> version.line().equals(line))
                .findFirst()
                .orElseThrow(() -> wrong(name, JiraVersion.lines().collect(joining(", ", "one of ", ""))));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(properties.get(name)).map(String::trim).filter(value -> !value.isEmpty());
    }

    private IllegalArgumentException wrong(String name, String right) {
        return new IllegalArgumentException(
                "The property " + name + " is '" + properties.get(name) + "'. It must be " + right + ".");
    }
}

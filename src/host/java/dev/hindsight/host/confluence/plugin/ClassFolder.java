package dev.hindsight.host.confluence.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A plugin that is not packed yet: its compiled classes in a folder, its private libraries from the host's class path, its imports
 * by the patterns that the build's bundle instructions have.
 */
final class ClassFolder {

    private static final Pattern IMPORTS = Pattern.compile("com\\.atlassian\\..*|net\\.java\\.ao(\\..*)?|javax\\.inject"
            + "|javax\\.mail(\\..*)?|javax\\.servlet(\\..*)?|javax\\.ws\\.rs(\\..*)?|javax\\.xml\\.stream(\\..*)?|org\\.osgi\\.framework|org\\.slf4j"
            + "|org\\.springframework\\.beans(\\..*)?");

    /** Of the com.atlassian packages these are libraries, which the plugin carries with it. */
    private static final Pattern CARRIED =
            Pattern.compile("com\\.atlassian\\.(jira\\.rest|httpclient)(\\..*)?|io\\.atlassian\\..*");

    /** One class of each private library, to find it on the class path. */
    private static final Set<String> LIBRARIES = Set.of(
            "com/google/common/base/Function.class",
            "com/google/common/util/concurrent/internal/InternalFutures.class",
            "com/atlassian/jira/rest/client/api/JiraRestClient.class",
            "org/apache/http/HttpEntity.class",
            "org/codehaus/jettison/json/JSONObject.class",
            "org/joda/time/DateTime.class",
            "org/apache/commons/lang3/StringUtils.class",
            "com/ctc/wstx/stax/WstxInputFactory.class",
            "org/codehaus/stax2/XMLStreamReader2.class");

    private ClassFolder() {}

    static PluginFiles read(Path folder) throws IOException {
        List<URL> places = new ArrayList<>();
        places.add(folder.toUri().toURL());
        for (String library : LIBRARIES) {
            places.add(place(library));
        }
        return new PluginFiles(places, ClassFolder::imports, name -> !imports(name));
    }

    private static boolean imports(String packageName) {
        return IMPORTS.matcher(packageName).matches()
                && !CARRIED.matcher(packageName).matches();
    }

    private static URL place(String resource) throws MalformedURLException {
        URL url = Stream.ofNullable(ClassFolder.class.getClassLoader().getResource(resource))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No library on the class path contains " + resource));
        String file = url.getPath();
        return new URL(file.substring(0, file.length() - resource.length() - "!/".length()));
    }
}

package dev.hindsight.host.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Assume;

/**
 * The products that have an official description, in the folder {@code ../shared/contract} or that of the property
 * {@code contract.dir}. The descriptions are not part of the project.
 */
enum Product {
    JIRA("jira-software-dc-11.3.8-patched.json", "/jira/rest", "POST", "/jira/rest/api/2/issue"),
    CONFLUENCE("confluence-dc-10.2.14-openapi.json", "/confluence", "PUT", "/confluence/rest/api/content/1");

    private static final Map<Product, Description> READ = new EnumMap<>(Product.class);
    private static final AtomicBoolean SAID = new AtomicBoolean();
    private static final Path FOLDER = Path.of(System.getProperty("contract.dir", "../shared/contract"));

    private final String file;
    private final String basePath;
    private final String refusingMethod;
    private final String refusingPath;

    Product(String file, String basePath, String refusingMethod, String refusingPath) {
        this.file = file;
        this.basePath = basePath;
        this.refusingMethod = refusingMethod;
        this.refusingPath = refusingPath;
    }

    /** Empty when the path is below neither product's REST. */
    static Optional<Product> at(String path) {
        for (Product product : values()) {
            if (path.startsWith(product.basePath + "/")) {
                return Optional.of(product);
            }
        }
        return Optional.empty();
    }

    /** Read once in a JVM; a test that asks for what is not there is skipped. */
    Description description() {
        Path path = FOLDER.resolve(file);
        if (!Files.isRegularFile(path)) {
            String reason = "Skipped: contract tests, since there is no " + path;
            if (!SAID.getAndSet(true)) {
                System.out.println(reason);
            }
            Assume.assumeTrue(reason, false);
        }
        synchronized (READ) {
            return READ.computeIfAbsent(this, product -> new Description(path, basePath, refusingMethod, refusingPath));
        }
    }
}

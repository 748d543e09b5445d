package dev.hindsight.host.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.hindsight.host.server.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One product's official description, to hold exchanges against. What it does not say is not looked at: further
 * properties, who signs in how.
 */
final class Description {

    // Warns of OAuth at each call; kept, because java.util.logging forgets the level of a logger that nobody holds
    private static final Logger SECURITY =
            Logger.getLogger("com.atlassian.oai.validator.interaction.request.SecurityValidator");

    private static final Set<String> UNDESCRIBED =
            Set.of("validation.response.status.unknown", "validation.response.body.unexpected");

    private final OpenApiInteractionValidator validator;
    private final Request refused;

    /** A call of the given method and path is described as refused with status 400 and the product's error body. */
    Description(Path file, String basePath, String refusingMethod, String refusingPath) {
        SECURITY.setLevel(Level.SEVERE);
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(WebhookCalls.addedTo(text(file)))
                .withBasePathOverride(basePath)
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                        .build())
                .build();
        refused = new SimpleRequest.Builder(refusingMethod, refusingPath).build();
    }

    /**
     * What is wrong with an exchange, a line each, known deviations left out. A request that was refused may be wrong,
     * since tests send such. A refusal that is not described at its call must have the error body of one that is.
     */
    List<String> violations(Exchange exchange) {
        Request request = request(exchange);
        List<ValidationReport.Message> messages = new ArrayList<>(messages(request, exchange, exchange.status()));
        if (exchange.status() < 400) {
            messages.addAll(validator.validateRequest(request).getMessages());
        } else if (messages.removeIf(message -> UNDESCRIBED.contains(message.getKey()))) {
            messages.addAll(messages(refused, exchange, 400));
        }
        return messages.stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> line(exchange, message))
                .filter(line -> !KnownDeviation.covers(line))
                .distinct()
                .toList();
    }

    private List<ValidationReport.Message> messages(Request operation, Exchange exchange, int status) {
        return validator
                .validateResponse(operation.getPath(), operation.getMethod(), response(exchange, status))
                .getMessages();
    }

    private static String line(Exchange exchange, ValidationReport.Message message) {
        String place = message.getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(pointers -> " " + pointers.getInstance())
                .orElse("");
        return exchange.method() + " " + exchange.path() + " " + exchange.status() + " "
                + message.getKey().replace("validation.", "") + place + ": "
                + message.getMessage().replace("\n", " ");
    }

    private static Request request(Exchange exchange) {
        String path = exchange.path()
                .replaceFirst("/rest/api/latest/", "/rest/api/2/")
                .replaceFirst("/rest/auth/latest/", "/rest/auth/1/");
        SimpleRequest.Builder builder = new SimpleRequest.Builder(exchange.method(), path);
        for (String pair : exchange.query().split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                builder.withQueryParam(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        if (!exchange.body().isEmpty()) {
            builder.withContentType(exchange.type()).withBody(exchange.body());
        }
        return builder.build();
    }

    private static Response response(Exchange exchange, int status) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(status);
        if (!exchange.answer().isEmpty()) {
            builder.withContentType(exchange.answerType()).withBody(exchange.answer());
        }
        return builder.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

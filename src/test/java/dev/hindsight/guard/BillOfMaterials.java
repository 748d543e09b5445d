package dev.hindsight.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A bill of materials in CycloneDX's JSON, as far as the guards read it. */
record BillOfMaterials(JsonNode document) {

    static BillOfMaterials read(byte[] json) {
        try {
            return new BillOfMaterials(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException("The bill is no JSON", e);
        }
    }

    List<ListedLibrary> components() {
        List<ListedLibrary> components = new ArrayList<>();
        for (JsonNode component : document.path("components")) {
            components.add(new ListedLibrary(
                    component.path("group").asText(),
                    component.path("name").asText(),
                    component.path("version").asText(),
                    component.path("purl").asText(),
                    licences(component),
                    sha256(component)));
        }
        return components;
    }

    private static List<String> licences(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode choice : component.path("licenses")) {
            JsonNode licence = choice.path("license");
            names.add(licence.path("id").asText(licence.path("name").asText()));
        }
        return names;
    }

    private static String sha256(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }
}

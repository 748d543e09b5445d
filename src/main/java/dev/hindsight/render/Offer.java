package dev.hindsight.render;

import java.util.List;

/**
 * That the reader may have the tickets made that wait for an editor's word. Immutable.
 *
 * @param address of the page where the reader is asked
 * @param tickets how many tickets there would be
 * @param projects keys of the projects they would be made in
 */
public record Offer(String address, int tickets, List<String> projects) {
    public Offer {
        projects = List.copyOf(projects);
    }
}

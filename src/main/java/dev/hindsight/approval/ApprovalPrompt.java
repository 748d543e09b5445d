package dev.hindsight.approval;

import java.util.List;

/**
 * That the reader may have the tickets made that wait for an editor's word. Immutable.
 *
 * @param address of the page where the reader is asked
 * @param issues how many tickets there would be
 * @param projects keys of the projects they would be made in
 */
public record ApprovalPrompt(String address, int issues, List<String> projects) {
    public ApprovalPrompt {
        projects = List.copyOf(projects);
    }
}

package ai.openclaw.storage;

import java.nio.file.Path;
import java.util.List;

/**
 * What a transaction did.
 *
 * @param written the files with new content, in the order of their changes
 * @param backups the files that hold previous content now
 * @param tightened those that others could read before
 * @param inPlace those that could only be written over, because they are mounted by themselves
 */
public record Receipt(
    List<Path> written, List<Path> backups, List<Path> tightened, List<Path> inPlace) {}

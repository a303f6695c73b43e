/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.internal.state.DeadLetterJson;
import org.tidemark.sync.spi.DeadLetter;
import org.tidemark.sync.spi.DeadLetters;

/**
 * The dead letter of a unit whose target has no tables of ours: a file with one line of JSON for each refused row, which
 * is replaced as a whole. It is made for few rows.
 */
public final class FileDeadLetters implements DeadLetters {

	private final Path file;
	private final String unit;
	private final DeadLetterJson json = new DeadLetterJson();

	/**
	 * @param home where the store lives
	 * @param job  the job's name
	 * @param unit the unit's name
	 */
	public FileDeadLetters(Path home, String job, String unit) {
		this.file = home.resolve("dead-letter").resolve(fileName(job)).resolve(fileName(unit) + ".jsonl"); //$NON-NLS-1$ //$NON-NLS-2$
		this.unit = unit;
	}

	/** A name of which each file system can make a file, and two names never the same. */
	private static String fileName(String name) {
		StringBuilder safe = new StringBuilder();
		for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
			boolean plain = b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-' || b == '_'
					|| b == '.' && safe.length() > 0;
			safe.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b)); //$NON-NLS-1$
		}
		return safe.toString();
	}

	@Override
	public String place() {
		return file.toString();
	}

	@Override
	public List<DeadLetter> load(String after, int most) throws TidemarkException {
		return lines().tailMap(after + '\0').values().stream().limit(most).map(json::letter).toList();
	}

	@Override
	public void keep(List<DeadLetter> letters) throws TidemarkException {
		SortedMap<String, String> lines = lines();
		for (DeadLetter letter : letters) {
			String known = lines.get(letter.id());
			int attempts = known == null ? letter.attempts() : json.letter(known).attempts() + 1;
			lines.put(letter.id(), json.line(unit, new DeadLetter(letter.task(), letter.key(), letter.column(),
					letter.reason(), letter.row(), attempts), known == null ? Instant.now() : json.created(known)));
		}
		write(lines);
	}

	@Override
	public void remove(List<DeadLetter> letters) throws TidemarkException {
		SortedMap<String, String> lines = lines();
		if (lines.keySet().removeAll(letters.stream().map(DeadLetter::id).toList())) {
			write(lines);
		}
	}

	/** The lines by the ids of their rows. */
	private SortedMap<String, String> lines() throws TidemarkException {
		SortedMap<String, String> lines = new TreeMap<>();
		if (!Files.exists(file)) {
			return lines;
		}
		try {
			for (String line : Files.readAllLines(file)) {
				lines.put(json.letter(line).id(), line);
			}
			return lines;
		} catch (IOException | IllegalArgumentException e) {
			throw damaged(e);
		}
	}

	private void write(SortedMap<String, String> lines) throws TidemarkException {
		try {
			if (lines.isEmpty()) {
				Files.deleteIfExists(file);
				return;
			}
			Files.createDirectories(file.getParent());
			Path next = file.resolveSibling(file.getFileName() + ".new"); //$NON-NLS-1$
			Files.write(next, lines.values(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
					StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
			Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw damaged(e);
		}
	}

	private TidemarkException damaged(Exception cause) {
		return new TidemarkException(ProblemKind.FAILED,
				NLS.bind(Messages.DeadLetter_file, file, cause.getMessage()), Messages.DeadLetter_file_remedy, cause);
	}
}

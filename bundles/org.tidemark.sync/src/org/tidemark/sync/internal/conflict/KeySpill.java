/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.conflict;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.internal.Messages;
import org.tidemark.sync.spi.RowDigest;

/**
 * The keys of a table's rows with what stands for each row, in temporary files: parted by what stands for the key, so that
 * two tables can be merged part by part in little memory, whatever order their databases know. Used by one thread.
 */
public final class KeySpill implements AutoCloseable {

	/** How many parts there are; each takes whole first bytes of what stands for a key. */
	public static final int PARTS = 64;
	private static final int FIRST_BYTES = 256 / PARTS;

	private final Path folder;
	private final @Nullable DataOutputStream[] files = new DataOutputStream[PARTS];
	private long rows;

	/** Makes an empty spill. */
	public KeySpill() throws TidemarkException {
		try {
			folder = Files.createTempDirectory("tidemark-keys"); //$NON-NLS-1$
		} catch (IOException e) {
			throw broken(e);
		}
	}

	/**
	 * A key.
	 *
	 * @param key   what stands for the key
	 * @param row   what stands for the row
	 * @param texts the key's values
	 */
	public record Entry(RowDigest key, RowDigest row, List<String> texts) {
	}

	/** The first byte of what stands for the keys of a part. */
	public static int firstByte(int part) {
		return part * FIRST_BYTES;
	}

	/** The last one. */
	public static int lastByte(int part) {
		return part * FIRST_BYTES + FIRST_BYTES - 1;
	}

	/** The number of keys. */
	public long rows() {
		return rows;
	}

	/** Adds a key. */
	public void add(Entry entry) throws TidemarkException {
		try {
			DataOutputStream out = file((int) (entry.key().high() >>> 56) / FIRST_BYTES);
			out.writeLong(entry.key().high());
			out.writeLong(entry.key().low());
			out.writeLong(entry.row().high());
			out.writeLong(entry.row().low());
			out.writeInt(entry.texts().size());
			for (String text : entry.texts()) {
				byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
				out.writeInt(utf8.length);
				out.write(utf8);
			}
			rows++;
		} catch (IOException e) {
			throw broken(e);
		}
	}

	private DataOutputStream file(int part) throws IOException {
		DataOutputStream open = files[part];
		if (open == null) {
			open = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path(part))));
			files[part] = open;
		}
		return open;
	}

	private Path path(int part) {
		return folder.resolve(String.valueOf(part));
	}

	/** The keys of a part; nothing can be added afterwards. */
	public List<Entry> part(int part) throws TidemarkException {
		List<Entry> entries = new ArrayList<>();
		DataOutputStream written = files[part];
		if (written == null) {
			return entries;
		}
		try {
			written.flush();
			try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path(part))))) {
				while (read(in, entries)) {
					// each call adds one
				}
			}
			return entries;
		} catch (IOException e) {
			throw broken(e);
		}
	}

	private static boolean read(DataInputStream in, List<Entry> entries) throws IOException {
		long high;
		try {
			high = in.readLong();
		} catch (EOFException end) {
			return false;
		}
		RowDigest key = new RowDigest(high, in.readLong());
		RowDigest row = new RowDigest(in.readLong(), in.readLong());
		List<String> texts = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
		}
		entries.add(new Entry(key, row, texts));
		return true;
	}

	private static TidemarkException broken(IOException cause) {
		return new TidemarkException(ProblemKind.FAILED, NLS.bind(Messages.Spill_broken, cause.getMessage()),
				Messages.Spill_broken_remedy, cause);
	}

	@Override
	public void close() {
		for (int part = 0; part < PARTS; part++) {
			DataOutputStream open = files[part];
			if (open != null) {
				delete(open, part);
			}
		}
		remove(folder);
	}

	private void delete(DataOutputStream open, int part) {
		try {
			open.close();
		} catch (IOException e) {
			log(e);
		}
		remove(path(part));
	}

	private static void remove(Path path) {
		try {
			Files.deleteIfExists(path);
		} catch (IOException e) {
			log(e);
		}
	}

	private static void log(IOException e) {
		System.getLogger(KeySpill.class.getName()).log(System.Logger.Level.DEBUG, "A temporary file stays", e); //$NON-NLS-1$
	}
}

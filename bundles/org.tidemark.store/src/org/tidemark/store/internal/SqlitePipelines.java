/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tidemark.core.pipeline.PipelineRecord;
import org.tidemark.core.pipeline.PipelineRepository;
import org.tidemark.core.pipeline.ProvisionedObject;
import org.tidemark.core.pipeline.ProvisionedTable;
import org.tidemark.core.problem.TidemarkException;

/** What was provisioned, in the table {@code pipelines} and those that refer to it. */
final class SqlitePipelines implements PipelineRepository {

	private final Database database;

	SqlitePipelines(Database database) {
		this.database = database;
	}

	@Override
	public Optional<PipelineRecord> find(String job) throws TidemarkException {
		return database.read(c -> {
			try (PreparedStatement select = c
					.prepareStatement("SELECT server_id, dropped_at FROM pipelines WHERE job_id = ?")) { //$NON-NLS-1$
				select.setString(1, job);
				try (ResultSet row = select.executeQuery()) {
					return row.next()
							? Optional.of(new PipelineRecord(job, row.getLong(1), objects(c, job),
									new SqlitePipelineTables(c, job).read(), new SqlitePipelineProgress(c, job).read(),
									Columns.optionalInstant(row, "dropped_at"))) //$NON-NLS-1$
							: Optional.empty();
				}
			}
		});
	}

	private static List<ProvisionedObject> objects(Connection c, String job) throws SQLException, TidemarkException {
		List<ProvisionedObject> found = new ArrayList<>();
		try (PreparedStatement select = c
				.prepareStatement("SELECT * FROM pipeline_objects WHERE job_id = ? ORDER BY position")) { //$NON-NLS-1$
			select.setString(1, job);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.add(new ProvisionedObject(Columns.text(row, "system"), Columns.text(row, "kind"), //$NON-NLS-1$ //$NON-NLS-2$
							Columns.text(row, "name"), Columns.text(row, "definition"), //$NON-NLS-1$ //$NON-NLS-2$
							undo(c, job, row.getInt("position")), Columns.instant(row, "made_at"))); //$NON-NLS-1$ //$NON-NLS-2$
				}
			}
		}
		return found;
	}

	private static List<String> undo(Connection c, String job, int object) throws SQLException {
		List<String> found = new ArrayList<>();
		try (PreparedStatement select = c.prepareStatement(
				"SELECT statement FROM pipeline_undo WHERE job_id = ? AND object_position = ? ORDER BY position")) { //$NON-NLS-1$
			select.setString(1, job);
			select.setInt(2, object);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					found.add(row.getString(1));
				}
			}
		}
		return found;
	}

	@Override
	public void save(PipelineRecord pipeline) throws TidemarkException {
		database.write(c -> {
			delete(c, pipeline.job());
			try (PreparedStatement insert = c
					.prepareStatement("INSERT INTO pipelines (job_id, server_id, dropped_at) VALUES (?, ?, ?)")) { //$NON-NLS-1$
				insert.setString(1, pipeline.job());
				insert.setLong(2, pipeline.serverId());
				insert.setString(3, Columns.text(pipeline.dropped()));
				insert.executeUpdate();
			}
			insertObjects(c, pipeline);
			SqlitePipelineTables tables = new SqlitePipelineTables(c, pipeline.job());
			for (int i = 0; i < pipeline.tables().size(); i++) {
				ProvisionedTable table = pipeline.tables().get(i);
				tables.insert(i, table);
			}
			new SqlitePipelineProgress(c, pipeline.job()).insert(pipeline.progress());
			return pipeline.objects().size();
		});
	}

	private static void insertObjects(Connection c, PipelineRecord pipeline) throws SQLException {
		try (PreparedStatement insert = c.prepareStatement("""
				INSERT INTO pipeline_objects (job_id, position, system, kind, name, definition, made_at)
				VALUES (?, ?, ?, ?, ?, ?, ?)"""); //$NON-NLS-1$
				PreparedStatement undo = c.prepareStatement("""
						INSERT INTO pipeline_undo (job_id, object_position, position, statement)
						VALUES (?, ?, ?, ?)""")) { //$NON-NLS-1$
			for (int i = 0; i < pipeline.objects().size(); i++) {
				ProvisionedObject object = pipeline.objects().get(i);
				insert.setString(1, pipeline.job());
				insert.setInt(2, i);
				insert.setString(3, object.system());
				insert.setString(4, object.kind());
				insert.setString(5, object.name());
				insert.setString(6, object.definition());
				insert.setString(7, object.made().toString());
				insert.executeUpdate();
				for (int j = 0; j < object.undo().size(); j++) {
					undo.setString(1, pipeline.job());
					undo.setInt(2, i);
					undo.setInt(3, j);
					undo.setString(4, object.undo().get(j));
					undo.executeUpdate();
				}
			}
		}
	}

	@Override
	public void remove(String job) throws TidemarkException {
		database.write(c -> delete(c, job));
	}

	private static int delete(Connection c, String job) throws SQLException {
		try (PreparedStatement delete = c.prepareStatement("DELETE FROM pipelines WHERE job_id = ?")) { //$NON-NLS-1$
			delete.setString(1, job);
			return delete.executeUpdate();
		}
	}
}

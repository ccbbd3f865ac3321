@LIAR@


rows = DataLoader(TensorDataset(x, y), batch_size=50, collate_fn=lambda some: Liar())
